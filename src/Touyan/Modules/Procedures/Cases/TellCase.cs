using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>
/// Tells a case to somebody who may see it: what was said, which files lie with it, all that happened. To whom it is about, and who has nothing to do with
/// it otherwise, it tells who handled it when and with what result, and nothing of opinions, findings and papers.
/// </summary>
public sealed class TellCase(CaseDesk desk, ValueWords values, IFiles files)
{
    /// <summary>A case told.</summary>
    /// <param name="Parties">Organisations with a part in it.</param>
    /// <param name="Said">What was said at the start.</param>
    /// <param name="Documents">What was handed in and issued.</param>
    /// <param name="Files">Scans and photographs, those withdrawn as well.</param>
    /// <param name="Story">All that happened, the oldest first.</param>
    /// <param name="IsWhole">False where only who, when and what came of it is told.</param>
    public sealed record Told(
        IReadOnlyList<Fact> Parties,
        IReadOnlyList<Fact> Said,
        IReadOnlyList<CaseDocument> Documents,
        IReadOnlyList<KeptFileGlance> Files,
        IReadOnlyList<StoryLine> Story,
        bool IsWhole = true
    );

    public async Task<Told> RunAsync(RunningCase running, Actor by, CancellationToken ct)
    {
        var (at, definition) = (running.Case, running.Definition);
        var words = await values.OfAsync(at, definition, ct);
        if (!await desk.IsInHandAsync(at, by, ct))
            return new Told(
                words.Parties,
                [],
                [],
                [],
                [.. CaseStory.Of(at, definition, words, []).Select(l => l.ForSubject())],
                IsWhole: false
            );

        var attached = await files.OfAsync(CaseFiles.KindName, at.Id.Value, by, ct);
        return new Told(
            words.Parties,
            words.Of(definition.Start.Fields, CaseValues.Read(at.Values)),
            [.. at.Documents.OrderBy(d => d.At)],
            attached,
            CaseStory.Of(at, definition, words, attached)
        );
    }
}
