using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>Tells a case to somebody who may see it: what was said, which files lie with it, all that happened.</summary>
public sealed class TellCase(ValueWords values, IFiles files)
{
    /// <summary>A case told.</summary>
    /// <param name="Parties">Organisations with a part in it.</param>
    /// <param name="Said">What was said at the start.</param>
    /// <param name="Files">Scans and photographs, those withdrawn as well.</param>
    /// <param name="Story">All that happened, the oldest first.</param>
    public sealed record Told(
        IReadOnlyList<Fact> Parties,
        IReadOnlyList<Fact> Said,
        IReadOnlyList<KeptFileGlance> Files,
        IReadOnlyList<StoryLine> Story
    );

    public async Task<Told> RunAsync(RunningCase running, Actor by, CancellationToken ct)
    {
        var (at, definition) = (running.Case, running.Definition);
        var words = await values.OfAsync(at, definition, ct);
        var attached = await files.OfAsync(CaseFiles.KindName, at.Id.Value, by, ct);
        return new Told(
            words.Parties,
            words.Of(definition.Start.Fields, CaseValues.Read(at.Values)),
            attached,
            CaseStory.Of(at, definition, words, attached)
        );
    }
}
