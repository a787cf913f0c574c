using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Platform.Work;

namespace Touyan.Modules.OrganizationalLife.Reminders;

/// <summary>Home page of a branch: what bodies above ask it to meet about this month, and nobody has planned yet.</summary>
internal sealed class TemplateWork(LifeDesk desk, OfferedTemplates templates) : IWorkSource
{
    public int Order => 31;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        // Of somebody who answers for many the pages of the templates tell.
        if (by.Reach(LifePermissions.Edit) is not { Tops: [var top], IsWholeCounty: false } || by.May(LifePermissions.Publish))
            return [];

        var place = await desk.Organizations.Places.SingleOrDefaultAsync(p => p.Path == top, ct);
        if (place is not { IsOpen: true } || !place.Type.HasMembers)
            return [];

        var open = (await templates.OfAsync(place, desk.Today, ct)).Where(o => !o.IsUsed).ToList();
        if (open.Count == 0)
            return [];

        var lines = open.ConvertAll(o => new WorkLine(
            o.Template.Title,
            $"/meetings/plan?organization={place.Id}&template={o.Template.Id}",
            o.Template.LastDay
        ));
        return
        [
            new WorkItem(
                Urgency.Soon,
                $"{open.Count} 个会议模板还没有采用",
                $"{string.Join('、', open.Select(o => o.Publisher).Distinct(StringComparer.Ordinal))}发布，采用时可以结合实际修改",
                $"/meeting-templates?month={desk.Today:yyyy-MM}",
                lines
            ),
        ];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);
}
