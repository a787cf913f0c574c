using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Work;

namespace Touyan.Modules.Members.Reminders;

/// <summary>Home page: posts and probations that ask for something, and the members one answers for. Four statements at the most.</summary>
internal sealed class MemberWork(RosterQuery rosters, TermQuery terms, Rules rules) : IWorkSource
{
    private const int Shown = 5;

    private (AskedRoster Roster, MemberCounts Counts)? counted;

    public int Order => 20;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        var items = new List<WorkItem>();
        if (by.May(OrganizationsPermissions.Read))
            items.AddRange(await new TermReminders(terms).OfAsync(by, ct));

        if (AnswersFor(by))
            items.AddRange(await ProbationsAsync(by, ct));

        return items;
    }

    public async Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct)
    {
        var figures = new List<Figure>();
        if (AnswersFor(by))
            figures.AddRange(Figures((await CountAsync(by, ct)).Counts));

        if (by.Reach(MembersPermissions.Read).Self is { } self)
        {
            figures.Add(new Figure("我的党员档案", "查看", $"/members/{self}"));
            figures.Add(new Figure("谁看过我的信息", "查看", "/looks"));
        }

        return figures;
    }

    // A member sees his own file and answers for nobody.
    private static bool AnswersFor(Actor by) => by.Reach(MembersPermissions.Read).Tops.Count > 0;

    private IEnumerable<Figure> Figures(MemberCounts counts)
    {
        var oldest = MemberCounts.OldestBand(rules);
        yield return Of("党员", counts.Members, new RosterFilter());
        yield return Of("正式党员", counts.Full, new RosterFilter { Kind = MemberKind.Full });
        yield return Of("预备党员", counts.Members - counts.Full, new RosterFilter { Kind = MemberKind.Probationary });
        yield return Of("女党员", counts.Women, new RosterFilter { Sex = Sex.Female }, counts.Members);
        yield return Of("少数民族党员", counts.Minorities, new RosterFilter { Ethnicity = RosterFilter.Minority }, counts.Members);
        yield return Of($"{oldest.Name}党员", counts.Oldest, new RosterFilter { AgeBand = oldest.Code }, counts.Members);
    }

    private static Figure Of(string label, int count, RosterFilter filter, int? whole = null) =>
        new(label, count.ToString("N0"), new RosterLink(filter).Href, whole > 0 ? $"占 {100m * count / whole:0.#}%" : null);

    private async Task<IEnumerable<WorkItem>> ProbationsAsync(Actor by, CancellationToken ct)
    {
        var (roster, counts) = await CountAsync(by, ct);
        if (counts is { ProbationEnded: 0, ProbationEnding: 0 })
            return [];

        var (today, ahead) = (roster.Day, roster.Day.AddMonths(MemberCounts.MonthsAhead));
        var (late, soon) = (
            new RosterFilter { ProbationEndsBy = today },
            new RosterFilter { ProbationEndsFrom = today.AddDays(1), ProbationEndsBy = ahead }
        );
        var lines = await LinesAsync(roster, late, soon, ct);
        var months = rules.Membership(today).ProbationMonths;
        var why = $"预备期 {months.Value} 个月，期满应当及时讨论能否转正。依据：{months.Article}";
        return
        [
            .. Item(counts.ProbationEnded, "名预备党员预备期已满", why, late, lines.Where(l => l.DueOn <= today)),
            .. Item(counts.ProbationEnding, "名预备党员一个月内预备期满", why, soon, lines.Where(l => l.DueOn > today)),
        ];
    }

    private static IEnumerable<WorkItem> Item(int count, string what, string why, RosterFilter filter, IEnumerable<WorkLine> lines)
    {
        var urgency = filter.ProbationEndsFrom is null ? Urgency.Late : Urgency.Soon;
        if (count > 0)
            yield return new WorkItem(urgency, $"{count:N0} {what}", why, new RosterLink(filter).Href, [.. lines]);
    }

    private async Task<List<WorkLine>> LinesAsync(AskedRoster roster, RosterFilter late, RosterFilter soon, CancellationToken ct)
    {
        var membership = rules.Membership(roster.Day);
        var found = await First(late).Concat(First(soon)).ToListAsync(ct);
        return
        [
            .. found
                .Select(l => new WorkLine(
                    l.Name,
                    $"/members/{l.Id}",
                    l.ExtendedTo ?? l.AdmittedOn.AddMonths(membership.ProbationMonths.Value)
                ))
                .OrderBy(l => l.DueOn),
        ];

        IQueryable<Line> First(RosterFilter filter) =>
            roster
                .Rows.ProbationEnds(filter.ProbationEndsFrom, filter.ProbationEndsBy, membership)
                .OrderBy(r => r.Member.AdmittedOn)
                .ThenBy(r => r.Member.Id)
                .Take(Shown)
                .Select(r => new Line
                {
                    Id = r.Member.Id,
                    Name = r.Member.Name,
                    AdmittedOn = r.Member.AdmittedOn,
                    ExtendedTo = r.Member.ProbationExtendedTo,
                });
    }

    private async Task<(AskedRoster Roster, MemberCounts Counts)> CountAsync(Actor by, CancellationToken ct)
    {
        if (counted is { } known)
            return known;

        var roster = (await rosters.BuildAsync(new RosterFilter(), by, MembersPermissions.Read, ct)).Value;
        counted = (roster, await MemberCounts.OfAsync(roster, rules, ct));
        return counted.Value;
    }

    private sealed record Line
    {
        public MemberId Id { get; init; }
        public string Name { get; init; } = "";
        public DateOnly AdmittedOn { get; init; }
        public DateOnly? ExtendedTo { get; init; }
    }
}
