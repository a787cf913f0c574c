using Touyan.Kernel;
using Touyan.Platform.Work;

namespace Touyan.Modules.Cockpit;

/// <summary>Gathers what every module has for this person.</summary>
public sealed class ShowMyWork(IEnumerable<IWorkSource> sources)
{
    /// <summary>Work under its headings, most pressing first, and figures in the order of the modules.</summary>
    public sealed record View(IReadOnlyList<Section> Sections, IReadOnlyList<Figure> Figures);

    /// <summary>All work of one urgency.</summary>
    public sealed record Section(Urgency Urgency, IReadOnlyList<WorkItem> Work);

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var (work, figures) = (new List<WorkItem>(), new List<Figure>());
        foreach (var source in sources.OrderBy(s => s.Order))
        {
            work.AddRange(await source.WorkOfAsync(by, ct));
            figures.AddRange(await source.FiguresOfAsync(by, ct));
        }

        return new View([.. work.GroupBy(w => w.Urgency).OrderBy(g => g.Key).Select(g => new Section(g.Key, [.. g]))], figures);
    }
}
