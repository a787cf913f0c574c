using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>What bodies above ask a branch to meet about: of its own sector, in a month, in use.</summary>
public sealed class OfferedTemplates(LifeDesk desk)
{
    /// <summary>A template as a branch meets it.</summary>
    public sealed record Offer(MeetingTemplate Template, string Publisher, bool IsUsed);

    /// <summary>One that this place may take over; not found when it is for others.</summary>
    public async Task<Result<MeetingTemplate>> FindAsync(TemplateId id, OrganizationPlace place, CancellationToken ct)
    {
        var found = await For(place).SingleOrDefaultAsync(t => t.Id == id, ct);
        return found is null || !IsMeant(found, place) ? LifeRefusals.TemplateNotFound : found;
    }

    /// <summary>Those of the month of a day, those not used yet first.</summary>
    public async Task<IReadOnlyList<Offer>> OfAsync(OrganizationPlace place, DateOnly day, CancellationToken ct)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var templates = (await For(place).AsNoTracking().OfMonth(month).ToListAsync(ct)).Where(t => IsMeant(t, place)).ToList();
        if (templates.Count == 0)
            return [];

        var series = templates.ConvertAll(t => t.SeriesId);
        var editions = desk.Db.MeetingTemplates.Where(t => series.Contains(t.SeriesId));
        var used = await desk
            .Db.Meetings.Where(m => m.State != MeetingState.CalledOff && m.State != MeetingState.Annulled)
            .Where(m => m.Hosts.Any(h => h.OrganizationId == place.Id))
            .SelectMany(m => editions.Where(t => t.Id == m.TemplateId).Select(t => t.SeriesId))
            .Distinct()
            .ToListAsync(ct);
        var names = await desk.Organizations.NamesAsync(templates.Select(t => t.OrganizationId), ct);
        return
        [
            .. templates
                .Select(t => new Offer(t, names.GetValueOrDefault(t.OrganizationId) ?? "", used.Contains(t.SeriesId)))
                .OrderBy(o => o.IsUsed)
                .ThenBy(o => o.Template.Title, StringComparer.Ordinal),
        ];
    }

    // A body above may hold for several branches what it published itself.
    private IQueryable<MeetingTemplate> For(OrganizationPlace place)
    {
        var above = desk.Organizations.Above([place.Path]);
        return desk.Db.MeetingTemplates.Where(t => t.OrganizationId == place.Id || above.Contains(t.OrganizationId));
    }

    private static bool IsMeant(MeetingTemplate template, OrganizationPlace place) =>
        !place.Type.HasMembers || template.IsFor(place.Sector);
}
