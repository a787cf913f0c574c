using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Appraisals.Voting;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Take))]
public sealed class CastBallotPage(CastBallot cast, AppraisalDesk desk, Actor actor) : FormPage<CastBallot.Input>(actor)
{
    private MemberId self;

    [FromRoute]
    public AppraisalId Id { get; set; }

    public Appraisal Appraisal { get; private set; } = null!;

    public IEnumerable<AppraisalSheet> Others => Appraisal.Graded.Where(s => s.MemberId != self);

    public override string Href => "/my-appraisal";

    public override IEnumerable<Crumb> Crumbs => [new("我的评议", Href)];

    protected override string Done => "评议票已交，谢谢您的参与";

    public Grade? GradeOf(MemberId member) => Input.Grades.GetValueOrDefault(member.ToString());

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var own = await desk.OwnAsync(Id, Actor, ct);
        if (own.IsRefused)
            return false;

        (Appraisal, self) = own.Value;
        return Appraisal.Round is not null;
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await cast.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
