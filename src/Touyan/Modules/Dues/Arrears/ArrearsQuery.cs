using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Dues.Arrears;

/// <summary>How far behind; nothing chosen shows all who owe something of months that are over.</summary>
public enum ArrearsFilter
{
    [Display(Name = "应当提醒")]
    ToRemind = 1,

    [Display(Name = "达到自行脱党的月数")]
    Lapsed = 2,

    [Display(Name = "超过一般补交期限")]
    TooLongAgo = 3,
}

/// <summary>Members on the books who are behind: asked by the list, its export and the home page, so that all count alike.</summary>
public sealed class ArrearsQuery(DuesDesk desk)
{
    public DateOnly Today => desk.Today;

    public DuesRules Rules => desk.Rules;

    /// <summary>Unpaid since this month or before: so many months on end.</summary>
    public DateOnly SinceIf(int months) => desk.ThisMonth.AddMonths(-months);

    public IQueryable<MemberBehind> Of(Actor by, Permission permission)
    {
        var (within, thisMonth) = (desk.Members.Within(by, permission), desk.ThisMonth);
        return from standing in desk.Db.DuesStandings
            join member in desk.Members.Known on standing.MemberId equals member.Id
            where standing.OwedSince < thisMonth && within.Contains(standing.MemberId)
            where member.Standing == MembershipStanding.Normal || member.Standing == MembershipStanding.LostContact
            select new MemberBehind
            {
                Id = member.Id,
                Name = member.Name,
                OrganizationId = member.OrganizationId,
                OwedSince = standing.OwedSince!.Value,
                UnpaidSince = standing.UnpaidSince,
                PaidUntil = standing.PaidUntil,
            };
    }

    public IQueryable<MemberBehind> Standing(IQueryable<MemberBehind> rows, ArrearsFilter? state)
    {
        if (state is not { } asked)
            return rows;

        var (remind, lapse) = (SinceIf(Rules.RemindMonths.Value), SinceIf(Rules.LapseMonths.Value));
        var first = SinceIf(Rules.ArrearsMonths.Value);
        return asked switch
        {
            ArrearsFilter.ToRemind => rows.Where(x => x.UnpaidSince <= remind),
            ArrearsFilter.Lapsed => rows.Where(x => x.UnpaidSince <= lapse),
            ArrearsFilter.TooLongAgo => rows.Where(x => x.OwedSince < first),
        };
    }

    /// <summary>The same, of one organisation and all below it.</summary>
    public IQueryable<MemberBehind> At(IQueryable<MemberBehind> rows, OrganizationPlace? place)
    {
        if (place is null)
            return rows;

        var within = desk.Organizations.Within(Reach.Of([place.Path]));
        return rows.Where(x => within.Contains(x.OrganizationId));
    }
}

/// <summary>Somebody behind with his dues, still a question.</summary>
public sealed record MemberBehind
{
    public MemberId Id { get; init; }
    public string Name { get; init; } = "";
    public OrganizationId OrganizationId { get; init; }
    public DateOnly OwedSince { get; init; }
    public DateOnly? UnpaidSince { get; init; }
    public DateOnly? PaidUntil { get; init; }
}
