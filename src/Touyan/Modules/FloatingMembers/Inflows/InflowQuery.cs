using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>Which of those who came the list shows; nothing chosen shows all who are here now.</summary>
public enum InflowFilter
{
    [Display(Name = "联系逾期")]
    Late = 1,

    [Display(Name = "已与流出地比对")]
    Matched = 2,

    [Display(Name = "本县党员尚未比对")]
    Unmatched = 3,

    [Display(Name = "没有活动证")]
    WithoutCard = 4,

    [Display(Name = "已签批流出")]
    Left = 5,
}

/// <summary>Those who came, each with when he was last heard of: asked by the list, its export and the home page, so that all count alike.</summary>
public sealed class InflowQuery(FloatingDesk desk)
{
    public DateOnly Today => desk.Today;

    public FloatingRules Rules => desk.Rules;

    public IQueryable<MemberHere> Of(Actor by, Permission permission)
    {
        var (contacts, matches) = (desk.Db.InflowContacts.AsQueryable(), desk.Db.FloatingMatches.Where(m => m.ConfirmedAt != null));
        return desk
            .Db.Inflows.VisibleTo(by, permission, desk.Organizations)
            .Select(i => new MemberHere
            {
                Inflow = i,
                IsMatched = matches.Any(m => m.InflowId == i.Id),
                HeardOn = contacts.Where(c => c.InflowId == i.Id).Max(c => (DateOnly?)c.On) ?? i.ArrivedOn,
            });
    }

    public Expression<Func<MemberHere, InflowRow>> Row()
    {
        var places = desk.Organizations.Places;
        return x => new InflowRow
        {
            Id = x.Inflow.Id,
            Name = x.Inflow.Name,
            MemberId = x.Inflow.MemberId,
            OrganizationId = x.Inflow.OrganizationId,
            Organization = places.Where(p => p.Id == x.Inflow.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            ArrivedOn = x.Inflow.ArrivedOn,
            Place = x.Inflow.Place,
            Reason = x.Inflow.Reason,
            Kind = x.Inflow.Kind,
            HomeOrganization = x.Inflow.HomeOrganization,
            CardNumber = x.Inflow.CardNumber,
            LeftOn = x.Inflow.LeftOn,
            IsMatched = x.IsMatched,
            HeardOn = x.HeardOn,
        };
    }
}

/// <summary>Somebody here, still a question.</summary>
public sealed record MemberHere
{
    public required Inflow Inflow { get; init; }
    public bool IsMatched { get; init; }

    /// <summary>Last contact; the day of arrival when there was none.</summary>
    public DateOnly HeardOn { get; init; }
}

/// <summary>A row of the list.</summary>
public sealed record InflowRow
{
    public InflowId Id { get; init; }
    public string Name { get; init; } = "";
    public MemberId? MemberId { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public string Organization { get; init; } = "";
    public DateOnly ArrivedOn { get; init; }
    public string Place { get; init; } = "";
    public FloatingReason Reason { get; init; }
    public FloatingPlace Kind { get; init; }
    public string HomeOrganization { get; init; } = "";
    public string? CardNumber { get; init; }
    public DateOnly? LeftOn { get; init; }
    public bool IsMatched { get; init; }
    public DateOnly HeardOn { get; init; }
}

internal static class InflowFilters
{
    extension(IQueryable<MemberHere> rows)
    {
        public IQueryable<MemberHere> Here => rows.Where(x => x.Inflow.LeftOn == null);

        public IQueryable<MemberHere> Standing(InflowFilter? state, FloatingRules rules) =>
            state is { } one ? rows.Standing(one, rules) : rows.Here;

        private IQueryable<MemberHere> Standing(InflowFilter state, FloatingRules rules)
        {
            var late = rules.LastHeardIfLate;
            return state switch
            {
                InflowFilter.Late => rows.Here.Where(x => x.HeardOn <= late),
                InflowFilter.Matched => rows.Here.Where(x => x.IsMatched),
                InflowFilter.Unmatched => rows.Here.Where(x => x.Inflow.MemberId != null && !x.IsMatched),
                InflowFilter.WithoutCard => rows.Here.Where(x => x.Inflow.CardNumber == null),
                InflowFilter.Left => rows.Where(x => x.Inflow.LeftOn != null),
            };
        }
    }
}
