using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Dues.Demo;

/// <summary>A year of dues of the demo county: everyone's basis, every month assessed, nearly all of it paid, handed up each quarter; a few behind, a few relieved.</summary>
internal sealed class DemoDues(DuesDesk desk, IPaidElsewhere elsewhere, DemoCourse course) : IDemoPart
{
    // Branches whose rows are told of by one entry.
    private const int AtOnce = 10;
    private const int Reliefs = 6;

    private readonly Dictionary<MemberId, List<DuesMonthFacts>> courses = [];

    public int Order => 70;

    public string Title => "党费";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var places = await desk.Organizations.Places.OrderBy(p => p.Code).ThenBy(p => p.Path).ToListAsync(ct);
        var upper = new DemoUpperBooks(plan, [.. places]);
        var (random, branches) = (new Random(plan.Seed + 9), places.Where(p => p.Type.IsBranch).ToList());
        foreach (var some in branches.Chunk(AtOnce))
            await WriteAsync(await MakeAsync(some, upper, plan, random, ct), plan, ct);

        await WriteAsync(upper.Make(), plan, ct);
        await desk.Db.BulkInsertAsync(courses.Select(c => DuesStanding.Of(plan.County, c.Key, DuesCourse.Of(c.Value))), ct);
        await RelieveAsync(branches.FindAll(b => b.IsOpen), plan.Today, ct);
    }

    private async Task<DemoRows> MakeAsync(
        IReadOnlyList<OrganizationPlace> branches,
        DemoUpperBooks upper,
        DemoPlan plan,
        Random random,
        CancellationToken ct
    )
    {
        var (ids, from, last) = (branches.Select(b => b.Id).ToList(), DemoYear.First(plan), plan.Today);
        var stays = await desk
            .Members.Stays.Where(s => ids.Contains(s.OrganizationId) && s.From <= last && (s.To == null || s.To > from))
            .Where(s => s.Standing == MembershipStanding.Normal || s.Standing == MembershipStanding.LostContact)
            .ToListAsync(ct);
        var members = stays.Select(s => s.Id).Distinct().ToList();
        var born = await desk.Members.Known.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.BornOn, ct);
        var known = await desk.Db.DuesBases.AsNoTracking().Where(b => members.Contains(b.MemberId)).ToDictionaryAsync(b => b.MemberId, ct);
        var away = await elsewhere.Months.Where(m => members.Contains(m.Member)).ToListAsync(ct);
        var year = new DemoYear(plan, desk, born, known, away, random);
        foreach (var branch in branches)
            year.Run(branch, [.. stays.Where(s => s.OrganizationId == branch.Id).OrderBy(s => s.NameKey, StringComparer.Ordinal)], upper);

        Follow(year);
        return year.Rows;
    }

    // Somebody who moved has months in two branches: his months are counted together.
    private void Follow(DemoYear year)
    {
        foreach (var row in year.Rows.Assessments)
        {
            if (!courses.TryGetValue(row.MemberId, out var months))
                courses[row.MemberId] = months = [];

            var paid = year.Paid.Contains((row.MemberId, row.Month)) ? row.AmountFen : 0;
            months.Add(new DuesMonthFacts(row.Month, row.AmountFen, row.Ground, paid, LastPaidOn: null));
        }
    }

    private async Task WriteAsync(DemoRows made, DemoPlan plan, CancellationToken ct)
    {
        if (made.IsEmpty)
            return;

        var rows = desk.InBulk();
        await rows.InsertAsync(made.Bases, ct);
        await rows.InsertAsync(made.Assessments, ct);
        await rows.InsertAsync(made.Entries, ct);
        await rows.InsertAsync(made.Entries.SelectMany(e => e.Lines), ct);
        await rows.InsertAsync(made.Payments, ct);
        await rows.InsertAsync(made.Payments.SelectMany(p => p.Months), ct);
        await rows.InsertAsync(made.Remittances, ct);
        await desk.Db.BulkInsertAsync(made.Series, ct);
        var detail = $"核定 {made.Assessments.Count} 名月，收缴 {made.Payments.Count} 笔";
        await rows.TellAsync(
            [TrailEntry.Of(By(plan), DuesActs.Demo, new TrailSubject("demo", Guid.Empty, "演示数据"), desk.Now, reason: null, detail)],
            ct
        );
    }

    private async Task RelieveAsync(List<OrganizationPlace> branches, DateOnly today, CancellationToken ct)
    {
        var (month, bases, owing) = (DuesMonth.Of(today), desk.Db.DuesBases.AsQueryable(), desk.Db.DuesStandings.AsQueryable());
        var apart = Math.Max(1, branches.Count / Reliefs);
        for (var i = 0; i < branches.Count; i += apart)
        {
            var id = branches[i].Id;
            var member = await desk
                .Members.Known.Where(m => m.OrganizationId == id && m.Standing == MembershipStanding.Normal)
                .Where(m => owing.Any(s => s.MemberId == m.Id && s.OwedSince == month))
                .Where(m => bases.Any(b => b.MemberId == m.Id && b.Category == DuesCategory.Salaried))
                .OrderBy(m => m.NameKey)
                .ThenBy(m => m.BornOn)
                .FirstOrDefaultAsync(ct);
            if (member is not null)
                await course.RunAsync(Asking(member.Id, month, today), new Office(Role.BranchSecretary, id), Gates(today), ct);
        }
    }

    private static StartCase.Input Asking(MemberId member, DateOnly month, DateOnly today) =>
        new()
        {
            Procedure = "dues-relief",
            Subject = member.Value,
            On = today.AddDays(-20),
            Values = new()
            {
                ["relief"] = "免交",
                ["from-month"] = $"{month:yyyy-MM}",
                ["to-month"] = $"{month.AddMonths(5):yyyy-MM}",
                ["hardship"] = "本人患重大疾病，家庭支出较大",
            },
        };

    private static DemoCourse.Gate[] Gates(DateOnly today) =>
        [
            new(
                "agree",
                16,
                new Dictionary<string, string> { ["studied-on"] = $"{today.AddDays(-16):yyyy-MM-dd}", ["opinion"] = "情况属实，同意免交" }
            ),
            new("approve", 12),
        ];

    private static Actor By(DemoPlan plan) =>
        new()
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = "演示数据",
            Posts = [],
            Origin = "demo",
        };
}

/// <summary>Rows of the demo, table by table.</summary>
internal sealed class DemoRows
{
    public List<DuesBasis> Bases { get; } = [];
    public List<DuesAssessment> Assessments { get; } = [];
    public List<DuesEntry> Entries { get; } = [];
    public List<DuesPayment> Payments { get; } = [];
    public List<DuesRemittance> Remittances { get; } = [];
    public List<DuesSeries> Series { get; } = [];

    public bool IsEmpty => Assessments.Count == 0 && Entries.Count == 0;
}
