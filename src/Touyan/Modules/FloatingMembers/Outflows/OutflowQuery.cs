using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>Which of those away the list shows; nothing chosen shows all who are away now.</summary>
public enum OutflowFilter
{
    [Display(Name = "联系逾期")]
    Late = 1,

    [Display(Name = "长期没有联系")]
    Silent = 2,

    [Display(Name = "预计返回日期已过")]
    ReturnPassed = 3,

    [Display(Name = "应转尽转")]
    ToTransfer = 4,

    [Display(Name = "尚未进行流出前教育")]
    NotEducated = 5,

    [Display(Name = "已与流入地比对")]
    Matched = 6,

    [Display(Name = "未与流入地比对")]
    Unmatched = 7,

    [Display(Name = "已经结束")]
    Ended = 8,
}

/// <summary>Those away, each with when he was last heard of: asked by the list, its export, the home page and receptions, so that all count alike.</summary>
public sealed class OutflowQuery(FloatingDesk desk)
{
    public DateOnly Today => desk.Today;

    public FloatingRules Rules => desk.Rules;

    /// <summary>Every outflow in sight under the permission, ended ones too.</summary>
    public IQueryable<AwayMember> Of(Actor by, Permission permission)
    {
        var (db, known) = (desk.Db, desk.Members.Known);
        var (own, host) = (db.OutflowContacts.AsQueryable(), db.InflowContacts.AsQueryable());
        var matches = db.FloatingMatches.Where(m => m.ConfirmedAt != null);
        return db
            .Outflows.VisibleTo(by, permission, desk.Members)
            .Join(
                known,
                outflow => outflow.MemberId,
                who => who.Id,
                (outflow, who) =>
                    new AwayMember
                    {
                        Outflow = outflow,
                        Who = who,
                        IsMatched = matches.Any(m => m.OutflowId == outflow.Id),
                        OwnOn = own.Where(c => c.OutflowId == outflow.Id).Max(c => (DateOnly?)c.On) ?? outflow.Since,
                        // From the match to its contacts: joined, SQLite begins with all contacts of the county.
                        HostOn = matches
                            .Where(m => m.OutflowId == outflow.Id)
                            .Max(m => host.Where(c => c.InflowId == m.InflowId).Max(c => (DateOnly?)c.On)),
                    }
            );
    }

    /// <summary>Those who stand below an organisation.</summary>
    public IQueryable<AwayMember> Below(IQueryable<AwayMember> rows, OrganizationPlace place)
    {
        var within = desk.Organizations.Within(Reach.Of([place.Path]));
        return rows.Where(x => within.Contains(x.Who.OrganizationId));
    }

    /// <summary>With the names of his branch and of the station: for the rows that are shown.</summary>
    public Expression<Func<AwayMember, OutflowRow>> Row()
    {
        var (places, stations) = (desk.Organizations.Places, desk.Db.FloatingStations.AsQueryable());
        return x => new OutflowRow
        {
            Id = x.Outflow.Id,
            MemberId = x.Who.Id,
            Name = x.Who.Name,
            OrganizationId = x.Who.OrganizationId,
            Branch = places.Where(p => p.Id == x.Who.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            Since = x.Outflow.Since,
            ExpectedUntil = x.Outflow.ExpectedUntil,
            EndedOn = x.Outflow.EndedOn,
            Province = x.Outflow.Province,
            Place = x.Outflow.Place,
            Range = x.Outflow.Range,
            Reason = x.Outflow.Reason,
            Kind = x.Outflow.Kind,
            Unit = x.Outflow.Unit,
            CardNumber = x.Outflow.CardNumber,
            IsFixedPlace = x.Outflow.IsFixedPlace,
            EducatedOn = x.Outflow.EducatedOn,
            Station = stations.Where(s => s.Id == x.Outflow.StationId).Select(s => s.Name).FirstOrDefault(),
            IsMatched = x.IsMatched,
            HeardOn = x.HostOn != null && x.HostOn > x.OwnOn ? x.HostOn.Value : x.OwnOn,
        };
    }
}

/// <summary>Somebody away, still a question.</summary>
public sealed record AwayMember
{
    public required Outflow Outflow { get; init; }
    public required MemberGlance Who { get; init; }
    public bool IsMatched { get; init; }

    /// <summary>Last contact by his branch or himself; the day he left when there was none.</summary>
    public DateOnly OwnOn { get; init; }

    /// <summary>Last contact by the organisation that received him, where both sides are matched.</summary>
    public DateOnly? HostOn { get; init; }
}

/// <summary>A row of the list.</summary>
public sealed record OutflowRow
{
    public OutflowId Id { get; init; }
    public MemberId MemberId { get; init; }
    public string Name { get; init; } = "";
    public OrganizationId OrganizationId { get; init; }
    public string Branch { get; init; } = "";
    public DateOnly Since { get; init; }
    public DateOnly? ExpectedUntil { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string Province { get; init; } = "";
    public string Place { get; init; } = "";
    public FloatingRange Range { get; init; }
    public FloatingReason Reason { get; init; }
    public FloatingPlace Kind { get; init; }
    public string? Unit { get; init; }
    public string? CardNumber { get; init; }
    public bool IsFixedPlace { get; init; }
    public DateOnly? EducatedOn { get; init; }
    public string? Station { get; init; }
    public bool IsMatched { get; init; }

    /// <summary>When he was last heard of, by whomever; the day he left when never.</summary>
    public DateOnly HeardOn { get; init; }

    public EducationState Education =>
        EducatedOn is null ? EducationState.Missing
        : EducatedOn > Since ? EducationState.Late
        : EducationState.InTime;
}

internal static class OutflowFilters
{
    extension(IQueryable<AwayMember> rows)
    {
        /// <summary>Away now, and on the books: whoever died or left the Party is away no more, whatever his record says.</summary>
        public IQueryable<AwayMember> Away =>
            rows.Where(x =>
                x.Outflow.EndedOn == null
                && (x.Who.Standing == MembershipStanding.Normal || x.Who.Standing == MembershipStanding.LostContact)
            );

        public IQueryable<AwayMember> Standing(OutflowFilter? state, FloatingRules rules, DateOnly today) =>
            state is { } one ? rows.Standing(one, rules, today) : rows.Away;

        public IQueryable<AwayMember> HeardBy(DateOnly day) => rows.Where(x => x.OwnOn <= day && (x.HostOn == null || x.HostOn <= day));

        /// <summary>Letters are the beginning of the pinyin or of its initials; anything else is a part of the name.</summary>
        public IQueryable<AwayMember> Named(string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return rows;

            var name = text.Trim();
            if (!name.All(char.IsAsciiLetter))
                return rows.Where(x => x.Who.Name.Contains(name));

            var (from, end) = (name.ToLowerInvariant(), name.ToLowerInvariant() + '~');
            return rows.Where(x =>
                (string.Compare(x.Who.Initials, from) >= 0 && string.Compare(x.Who.Initials, end) < 0)
                || (string.Compare(x.Who.NameKey, from) >= 0 && string.Compare(x.Who.NameKey, end) < 0)
            );
        }

        private IQueryable<AwayMember> Standing(OutflowFilter state, FloatingRules rules, DateOnly today)
        {
            var (late, silent, since) = (rules.LastHeardIfLate, rules.LastHeardIfSilent, rules.SinceIfToTransfer);
            return state switch
            {
                OutflowFilter.Late => rows.Away.HeardBy(late),
                OutflowFilter.Silent => rows.Away.HeardBy(silent),
                OutflowFilter.ReturnPassed => rows.Away.Where(x => x.Outflow.ExpectedUntil < today),
                OutflowFilter.ToTransfer => rows.Away.Where(x => x.Outflow.IsFixedPlace && x.Outflow.Since <= since),
                OutflowFilter.NotEducated => rows.Away.Where(x => x.Outflow.EducatedOn == null),
                OutflowFilter.Matched => rows.Away.Where(x => x.IsMatched),
                OutflowFilter.Unmatched => rows.Away.Where(x => !x.IsMatched),
                OutflowFilter.Ended => rows.Where(x => x.Outflow.EndedOn != null),
            };
        }
    }
}
