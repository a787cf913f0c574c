using Touyan.Kernel;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Appraisals;

/// <summary>A county whose east village appraises its members: 李伟 (with an account), 周凯, 吴刚 and 郑爽 full, 王芳 probationary.</summary>
internal sealed class Appraised
{
    private Appraised(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    public MemberId ZhouKai { get; private set; }

    public MemberId WuGang { get; private set; }

    public MemberId ZhengShuang { get; private set; }

    public AppraisalId Id { get; private set; }

    public MemberId[] Full => [County.LiWei, ZhouKai, WuGang, ZhengShuang];

    public static async Task<Appraised> OpenAsync(bool isOpened = true, TestApp? app = null)
    {
        var stage = new Appraised(await SmallCounty.OpenAsync(app));
        var county = stage.County;
        stage.ZhouKai = await county.EnrolAsync("周凯", county.EastVillage, 71);
        stage.WuGang = await county.EnrolAsync("吴刚", county.EastVillage, 73);
        stage.ZhengShuang = await county.EnrolAsync("郑爽", county.EastVillage, 74);
        if (isOpened)
            stage.Id = Done(await stage.BeginAsync(county.EastVillage)).Only!.Value;

        return stage;
    }

    public Task<Result<OpenAppraisals.Outcome>> BeginAsync(OrganizationId place, int year = 2026, Role by = Role.BranchSecretary) =>
        County.RunAsync<OpenAppraisals, Result<OpenAppraisals.Outcome>>(
            by,
            (open, actor) => open.RunAsync(new OpenAppraisals.Input { Organization = place, Year = year }, actor, default)
        );

    /// <summary>Somebody of the branch as he signs in himself.</summary>
    public async Task<Actor> AsAsync(MemberId member) => (await County.ActorAsync(Role.Member)) with { Member = member };

    public async Task<Result<AppraisalId>> WriteAsync(MemberId member) =>
        await County.RunAsync<WriteSelf, Result<AppraisalId>>(
            await AsAsync(member),
            (write, by) =>
                write.RunAsync(
                    new WriteSelf.Input
                    {
                        Id = Id,
                        Text = "按时参加组织生活",
                        Grade = Grade.Qualified,
                    },
                    by,
                    default
                )
        );

    public Task<Result<AppraisalId>> MoveAsync(AppraisalState from) =>
        County.RunAsync<MoveOn, Result<AppraisalId>>(
            Role.BranchSecretary,
            (move, by) => move.RunAsync(new MoveOn.Input { Id = Id, From = from }, by, default)
        );

    public Dictionary<MemberId, Grade> Of(MemberId voter, Grade all = Grade.Qualified) =>
        Full.Where(m => m != voter).ToDictionary(m => m, _ => all);

    public async Task<Result<AppraisalId>> CastAsync(MemberId voter, Dictionary<MemberId, Grade> ballot) =>
        await County.RunAsync<CastBallot, Result<AppraisalId>>(
            await AsAsync(voter),
            (cast, by) =>
                cast.RunAsync(
                    new CastBallot.Input { Id = Id, Grades = ballot.ToDictionary(b => b.Key.ToString(), b => (Grade?)b.Value) },
                    by,
                    default
                )
        );

    public Task<Result<int>> HandOutAsync(params MemberId[] members) =>
        County.RunAsync<HandOutPaper, Result<int>>(
            Role.BranchSecretary,
            (hand, by) => hand.RunAsync(new HandOutPaper.Input { Id = Id, Members = [.. members] }, by, default)
        );

    public Task<Result<CountPaper.Outcome>> CountAsync(
        MemberId teller,
        int ballots,
        params (MemberId Member, int Excellent, int Qualified)[] lines
    ) =>
        County.RunAsync<CountPaper, Result<CountPaper.Outcome>>(
            Role.BranchSecretary,
            (count, by) =>
                count.RunAsync(
                    new CountPaper.Input
                    {
                        Id = Id,
                        Teller = teller,
                        Ballots = ballots,
                        Lines = lines.ToDictionary(
                            l => l.Member.ToString(),
                            l => new CountPaper.Line { Excellent = l.Excellent, Qualified = l.Qualified }
                        ),
                    },
                    by,
                    default
                )
        );

    /// <summary>All have written.</summary>
    public async Task<Appraised> WrittenAsync()
    {
        foreach (var member in Full.Append(County.WangFang))
            Done(await WriteAsync(member));

        return this;
    }

    /// <summary>On to mutual ballots.</summary>
    public async Task<Appraised> MutualAsync()
    {
        await WrittenAsync();
        Done(await MoveAsync(AppraisalState.SelfReview));
        return this;
    }

    /// <summary>Both rounds are over: all found all 合格.</summary>
    public async Task<Appraised> GradingAsync()
    {
        await MutualAsync();
        foreach (var state in new[] { AppraisalState.Mutual, AppraisalState.Poll })
        {
            foreach (var voter in Full)
                Done(await CastAsync(voter, Of(voter)));

            Done(await MoveAsync(state));
        }

        return this;
    }

    public SetGrades.Input Grading(params (MemberId Member, Grade Grade)[] others) =>
        new()
        {
            Id = Id,
            Body = GradingBody.Assembly,
            On = new DateOnly(2026, 11, 20),
            Vote = Votes(4, 4, 4),
            Grades = Full.ToDictionary(
                m => m.ToString(),
                m => (Grade?)others.Where(o => o.Member == m).Select(o => o.Grade).FirstOrDefault(Grade.Qualified)
            ),
            CommonReason = "表现突出，支部一致认可",
        };

    public static VoteCount Votes(int entitled, int present, int yes) =>
        new()
        {
            Entitled = entitled,
            Present = present,
            For = yes,
            Against = present - yes,
            Abstained = 0,
        };

    public Task<Result<AppraisalId>> GradeAsync(SetGrades.Input input, Role by = Role.BranchSecretary) =>
        County.RunAsync<SetGrades, Result<AppraisalId>>(by, (set, actor) => set.RunAsync(input, actor, default));

    public Task<Result<AppraisalId>> ConfirmAsync(Role by = Role.CommitteeAdministrator, bool isAgreed = true, string? why = null) =>
        County.RunAsync<ConfirmAppraisal, Result<AppraisalId>>(
            by,
            (confirm, actor) =>
                confirm.RunAsync(
                    new ConfirmAppraisal.Input
                    {
                        Id = Id,
                        IsAgreed = isAgreed,
                        Why = why,
                    },
                    actor,
                    default
                )
        );

    public Task<Result<AppraisalId>> PublishAsync() =>
        County.RunAsync<PublishAppraisal, Result<AppraisalId>>(Role.BranchSecretary, (publish, by) => publish.RunAsync(Id, by, default));

    public Task<Result<AppraisalId>> FinishAsync() =>
        County.RunAsync<PublishAppraisal, Result<AppraisalId>>(Role.BranchSecretary, (publish, by) => publish.FinishAsync(Id, by, default));

    public Task<Result<AppraisalId>> TellAsync(params MemberId[] members) =>
        County.RunAsync<PublishAppraisal, Result<AppraisalId>>(
            Role.BranchSecretary,
            (publish, by) => publish.TellAsync(new PublishAppraisal.Telling { Id = Id, Members = [.. members] }, by, default)
        );

    /// <summary>Graded as told, confirmed above, published.</summary>
    public async Task<Appraised> PublishedAsync(params (MemberId Member, Grade Grade)[] others)
    {
        await GradingAsync();
        Done(await GradeAsync(Grading(others)));
        Done(await ConfirmAsync());
        Done(await PublishAsync());
        return this;
    }

    public async Task<Result<AppraisalId>> ObjectAsync(MemberId member) =>
        await County.RunAsync<OwnAppraisal, Result<AppraisalId>>(
            await AsAsync(member),
            (own, by) => own.ObjectAsync(new OwnAppraisal.ObjectionInput { Id = Id, Text = "漏计了服务" }, by, default)
        );

    public async Task<ShowAppraisal.View> ShowAsync(Role by = Role.BranchSecretary) =>
        Done(await County.RunAsync<ShowAppraisal, Result<ShowAppraisal.View>>(by, (show, actor) => show.RunAsync(Id, actor, default)));

    public static T Done<T>(Result<T> done)
    {
        Assert.True(done.Refusal is null, done.Refusal?.Message);
        return done.Value;
    }

    public static void Refused<T>(string code, Result<T> done) => Assert.Equal(code, done.Refusal?.Code);
}
