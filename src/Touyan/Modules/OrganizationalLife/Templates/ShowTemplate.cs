using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>A template with its editions, and what the branches in sight made of it: taken over, adapted, not used.</summary>
public sealed class ShowTemplate(LifeDesk desk)
{
    /// <summary>More than a reader goes through; the rest is found by narrowing to a town.</summary>
    private const int MostRows = 300;

    public sealed record View
    {
        public required MeetingTemplate Template { get; init; }
        public required string Publisher { get; init; }

        /// <summary>All editions, the latest first.</summary>
        public required IReadOnlyList<MeetingTemplate> Editions { get; init; }

        /// <summary>What this edition changed in the one before; null for the first.</summary>
        public TemplateDiff? Change { get; init; }

        /// <summary>The first few of those asked for.</summary>
        public required IReadOnlyList<Use> Uses { get; init; }

        /// <summary>How many of each there are.</summary>
        public required IReadOnlyDictionary<TemplateUse, int> Counts { get; init; }
        public required bool MayPublish { get; init; }

        public int Asked => Counts.Values.Sum();
    }

    /// <summary>A branch, and the meeting that it made.</summary>
    public sealed record Use(OrganizationId OrganizationId, string Organization, TemplateUse How, Meeting? Meeting, int Edition);

    /// <summary>A template to be changed by whoever published it; not found when out of sight, forbidden when it may only be seen.</summary>
    public async Task<Result<MeetingTemplate>> FindAsync(TemplateId id, Actor by, Permission permission, CancellationToken ct)
    {
        var within = desk.Organizations.Within(by.Reach(permission));
        var found =
            by.Reach(permission).Tops.Count == 0
                ? null
                : await desk.Db.MeetingTemplates.SingleOrDefaultAsync(t => t.Id == id && within.Contains(t.OrganizationId), ct);
        if (found is not null)
            return found;

        return await Visible(by).AnyAsync(t => t.Id == id, ct) ? LifeRefusals.Forbidden : LifeRefusals.TemplateNotFound;
    }

    public async Task<Result<View>> RunAsync(TemplateId id, TemplateUse? how, Actor by, CancellationToken ct)
    {
        if (by.Reach(LifePermissions.Read).Tops.Count == 0)
            return LifeRefusals.TemplateNotFound;

        if (await Visible(by).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } template)
            return LifeRefusals.TemplateNotFound;

        var editions = await desk
            .Db.MeetingTemplates.AsNoTracking()
            .Where(t => t.SeriesId == template.SeriesId)
            .OrderByDescending(t => t.Edition)
            .ToListAsync(ct);
        var publisher = await desk.Organizations.Places.SingleAsync(p => p.Id == template.OrganizationId, ct);
        var uses = await UsesAsync(template, editions, publisher, by, ct);
        return new View
        {
            Template = template,
            Publisher = publisher.Name,
            Editions = editions,
            Change = editions.Find(t => t.Edition == template.Edition - 1) is { } before ? Between(before, template) : null,
            Uses = [.. uses.Where(u => how is null || u.How == how).Take(MostRows)],
            Counts = Enum.GetValues<TemplateUse>().ToDictionary(h => h, h => uses.Count(u => u.How == h)),
            MayPublish = by.MayAt(LifePermissions.Publish, publisher.Path),
        };
    }

    /// <summary>What a meeting makes of the edition that it was planned from.</summary>
    public TemplateDiff Compare(MeetingTemplate template, Meeting meeting) => TemplateDiff.Of(template, meeting, KindName);

    internal IQueryable<MeetingTemplate> Visible(Actor by) =>
        desk.Db.MeetingTemplates.VisibleTo(by, LifePermissions.Read, desk.Organizations);

    private async Task<List<Use>> UsesAsync(
        MeetingTemplate template,
        List<MeetingTemplate> editions,
        OrganizationPlace publisher,
        Actor by,
        CancellationToken ct
    )
    {
        var (reach, below) = (by.Reach(LifePermissions.Read), desk.Organizations.Within(Reach.Of([publisher.Path])));
        var within = desk.Organizations.Within(reach);
        var places = await desk
            .Organizations.Places.Where(p => p.IsOpen && below.Contains(p.Id) && within.Contains(p.Id))
            .OrderBy(p => p.Path)
            .ToListAsync(ct);
        var ids = editions.ConvertAll(t => (TemplateId?)t.Id);
        var meetings = await desk
            .Db.Meetings.VisibleTo(by, LifePermissions.Read, desk.Organizations)
            .AsNoTracking()
            .Where(m => ids.Contains(m.TemplateId) && m.State != MeetingState.CalledOff && m.State != MeetingState.Annulled)
            .Include(m => m.Hosts)
            .Include(m => m.Kinds)
            .Include(m => m.Agenda)
            .AsSplitQuery()
            .ToListAsync(ct);
        var made = meetings.SelectMany(m => m.Hosts.Select(h => (h.OrganizationId, m))).ToLookup(x => x.OrganizationId, x => x.m);
        return
        [
            .. places
                .Where(p => p.Type.HasMembers && (template.IsFor(p.Sector) || made.Contains(p.Id)))
                .Select(p => UseOf(p, made[p.Id].MaxBy(m => m.PlannedAt), editions)),
        ];
    }

    private Use UseOf(OrganizationPlace place, Meeting? meeting, List<MeetingTemplate> editions)
    {
        if (meeting is null)
            return new Use(place.Id, place.Name, TemplateUse.NotUsed, null, 0);

        var edition = editions.First(t => t.Id == meeting.TemplateId);
        var how = Compare(edition, meeting).IsAdapted ? TemplateUse.Adapted : TemplateUse.AsItIs;
        return new Use(place.Id, place.Name, how, meeting, edition.Edition);
    }

    private TemplateDiff Between(MeetingTemplate before, MeetingTemplate after) => TemplateDiff.Between(TextOf(before), TextOf(after));

    private TemplateText TextOf(MeetingTemplate t) =>
        new(t.Title, string.Join('\n', t.Also.Prepend(t.Kind).Order(StringComparer.Ordinal).Select(KindName)), t.Agenda, t.Materials);

    private string KindName(string code) => desk.Kinds.Name(code) ?? code;
}
