using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Development.Reviews;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>
/// 陈晓明, who applied to the east village on 2023-01-10, and his way through the 25 steps. Each step is entered with the day on which it was taken; the
/// village has three full members: 李伟, 孙丽 and 周涛.
/// </summary>
internal sealed partial class Pathway
{
    private Pathway(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    public ApplicantId Who { get; private set; }

    public CaseId Case { get; private set; }

    public MemberId SunLi { get; private set; }

    public MemberId ZhouTao { get; private set; }

    public static async Task<Pathway> OpenAsync(TestApp? app = null, int places = 5)
    {
        var way = new Pathway(await SmallCounty.OpenAsync(app));
        way.SunLi = await way.County.EnrolAsync("孙丽", way.County.EastVillage, 71, "1980-03-08");
        way.ZhouTao = await way.County.EnrolAsync("周涛", way.County.EastVillage, 73, "1975-09-09");
        if (places > 0)
            await way.GrantAsync(2024, places);

        (way.Who, way.Case) = await way.RegisterAsync();
        return way;
    }

    /// <summary>Another one of the same village.</summary>
    public async Task<(ApplicantId Who, CaseId Case)> RegisterAsync(string name = "陈晓明", int serial = 91, string on = "2023-01-10")
    {
        var done = await TryRegisterAsync(Written(name, serial, on));
        Assert.False(done.IsRefused, done.Refusal?.Message);
        return (done.Value, await CaseOfAsync(done.Value));
    }

    public Task<Result<ApplicantId>> TryRegisterAsync(RegisterApplicant.Input input, Role role = Role.BranchSecretary) =>
        County.RunAsync<RegisterApplicant, Result<ApplicantId>>(role, (register, by) => register.RunAsync(input, by, default));

    public RegisterApplicant.Input Written(string name = "陈晓明", int serial = 91, string on = "2023-01-10", string born = "2000-01-01") =>
        new()
        {
            Name = name,
            IdNumber = SmallCounty.IdNumber(DateOnly.Parse(born), serial).Value,
            Ethnicity = "01",
            Education = "21",
            Phone = "13800001234",
            League = LeagueStanding.Recommended,
            Organization = County.EastVillage.ToString(),
            AppliedOn = DateOnly.Parse(on),
        };

    public async Task GrantAsync(int year, int places)
    {
        var input = new GrantPlaces.Input
        {
            Year = year,
            Organization = County.EastTown,
            Places = places,
            Reason = "年度计划",
        };
        var done = await County.RunAsync<GrantPlaces, Result<Guid>>(
            Role.CountyAdministrator,
            (grant, by) => grant.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    public async Task ReviewAsync(string on, ApplicantId? who = null)
    {
        var done = await TryReviewAsync(on, who);
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    public Task<Result<ApplicantId>> TryReviewAsync(string on, ApplicantId? who = null, Role role = Role.BranchSecretary)
    {
        var input = new AddReview.Input
        {
            Id = who ?? Who,
            On = DateOnly.Parse(on),
            Result = ReviewResult.Good,
            Opinion = "按时参加学习",
            Reports = 2,
        };
        return County.RunAsync<AddReview, Result<ApplicantId>>(role, (review, by) => review.RunAsync(input, by, default));
    }

    /// <summary>Takes every step up to this one, which is open then.</summary>
    public async Task<Pathway> UpToAsync(string step, CaseId? of = null)
    {
        var id = of ?? Case;
        while ((await County.CaseAsync(id)).Open is { } open && open.Step != step)
        {
            if (open.Step == "cultivate")
            {
                var who = new ApplicantId((await County.CaseAsync(id)).SubjectId);
                await ReviewAsync("2023-09-01", who);
                await ReviewAsync("2024-03-01", who);
            }

            await TakeAsync(open.Step, id);
        }

        Assert.Equal(step, (await County.CaseAsync(id)).Open?.Step);
        return this;
    }

    /// <summary>Takes the open step as it is usually taken.</summary>
    public async Task TakeAsync(string step, CaseId? of = null)
    {
        var usual = Usual[step];
        var done = await TryAsync(usual.Outcome, of: of);
        Assert.False(done.IsRefused, $"{step}: {done.Refusal?.Code} {done.Refusal?.Message}");
    }

    /// <summary>Decides the open step, as it is usually done but for what is given.</summary>
    public async Task<Result<CaseId>> TryAsync(
        string outcome,
        string? on = null,
        Dictionary<string, string>? values = null,
        VoteCount? vote = null,
        Role? role = null,
        CaseId? of = null,
        string? reason = null
    )
    {
        var id = of ?? Case;
        var step = (await County.CaseAsync(id)).Open!.Step;
        var usual = Usual[step];
        var input = new DecideStep.Input
        {
            Step = step,
            On = DateOnly.Parse(on ?? usual.On),
            Values = Said(usual.Values, values, id),
            Documents = [.. usual.Documents.Select(d => new DocumentGiven(d, Pages: 2))],
            Vote = vote ?? (usual.IsVote ? Votes(3, 3, 3) : null),
            Reason = reason,
        };
        return await County.TryDecideAsync(role ?? usual.By, id, outcome, input);
    }

    public static VoteCount Votes(int entitled, int present, int yes, int written = 0) =>
        new()
        {
            Entitled = entitled,
            Present = present,
            Written = written,
            For = yes,
            Against = present + written - yes,
            Abstained = 0,
        };

    public Task<Applicant> ApplicantAsync(ApplicantId? who = null) =>
        County.LookAsync(async db => (await db.Set<Applicant>().FindAsync(County.Code, who ?? Who))!);

    private async Task<CaseId> CaseOfAsync(ApplicantId who) =>
        (
            await County.RunAsync<CasesOfSubjects, CaseGlance>(
                Role.CountyAdministrator,
                async (cases, _) => (await cases.LatestAsync("development", [who.Value], default))[who.Value]
            )
        ).Id;

    private Dictionary<string, string> Said(Dictionary<string, string> usual, Dictionary<string, string>? but, CaseId id)
    {
        var said = usual.ToDictionary(
            v => v.Key,
            v => v.Value.Replace("{two}", $"{SunLi},{ZhouTao}").Replace("{case}", id.ToString()[^6..])
        );
        foreach (var (field, text) in but ?? [])
            said[field] = text;

        return said;
    }
}
