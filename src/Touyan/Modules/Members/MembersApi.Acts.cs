using Touyan.Kernel;
using Touyan.Modules.Members.Api;
using Touyan.Modules.Members.Correction;
using Touyan.Modules.Members.Enrolling;
using Touyan.Modules.Members.Parts;
using Touyan.Modules.Members.Revealing;
using Touyan.Modules.Members.Standing;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

internal sealed partial class MembersApi
{
    private static void MapActs(RouteGroupBuilder members)
    {
        var edit = members.MapGroup("").Needs(MembersPermissions.Edit);
        var standing = members.MapGroup("").Needs(MembersPermissions.ChangeStanding);
        edit.MapPost("", EnrolAsync)
            .WithName("enrolMember")
            .WithSummary("登记党员")
            .WithDescription("与导入花名册的一行同样核对；性别和出生日期由公民身份号码得出，号码在县内不能重复。")
            .Produces<MemberDone>(StatusCodes.Status201Created)
            .Example(MemberExamples.Enrol)
            .Idempotent();
        Act(
            edit,
            "correct",
            CorrectAsync,
            "correctMember",
            "更正基本信息",
            "籍贯、备注按所填的登记，不填即删去；公民身份号码和手机号码不填则不改，removePhone 为 true 时删除手机号码。",
            MemberExamples.Correct
        );
        Act(edit, "educations", EducationAsync, "addEducation", "登记学历学位", "最高学历随之更新。", MemberExamples.AddEducation);
        Act(
            edit,
            "occupations",
            OccupationAsync,
            "changeOccupation",
            "登记工作岗位变动",
            "原岗位到新岗位开始之日为止。",
            MemberExamples.ChangeOccupation
        );
        Act(edit, "honours", HonourAsync, "addHonour", "登记表彰奖励", "记入档案。", MemberExamples.AddHonour);
        Act(
            standing,
            "correct-dates",
            DatesAsync,
            "correctDates",
            "更正入党和转正日期",
            "组织关系的起始日期随之更正。",
            MemberExamples.CorrectDates
        );
        Act(
            standing,
            "membership-changes",
            ChangeAsync,
            "changeMembership",
            "办理组织关系和党籍变动",
            "change 为办理事项：转正、延长预备期（until 必填）、调整所在党组织（organization 必填）、停止和恢复党籍、失去和取得联系、"
                + "出党（leaveReason 必填，见规则库 leave-reason）、去世。",
            MemberExamples.ChangeMembership
        );
        members
            .MapPost("/{id:guid}/reveal", RevealAsync)
            .Needs(MembersPermissions.Reveal)
            .WithName("revealValue")
            .WithSummary("查看敏感信息原文")
            .WithDescription("须说明原因；查看人、时间和原因记入痕迹，党员本人可以看到。每次请求都是一次查看。")
            .Produces<Revealed>()
            .Example(MemberExamples.Reveal);
    }

    private static void Act(
        RouteGroupBuilder acts,
        string path,
        Delegate handler,
        string name,
        string summary,
        string description,
        string example
    ) =>
        acts.MapPost("/{id:guid}/" + path, handler)
            .WithName(name)
            .WithSummary(summary)
            .WithDescription(description)
            .Produces<MemberDone>()
            .Example(example)
            .Versioned()
            .Idempotent();

    private static async Task<IResult> EnrolAsync(EnrolMember.Input body, EnrolMember enrol, Actor by, CancellationToken ct)
    {
        var done = await enrol.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/members/{done.Value}", new MemberDone(done.Value));
    }

    private static async Task<IResult> CorrectAsync(
        MemberId id,
        CorrectMember.Input body,
        CorrectMember correct,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await correct.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> DatesAsync(
        MemberId id,
        CorrectDates.Input body,
        CorrectDates correct,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await correct.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> ChangeAsync(
        MemberId id,
        ChangeMembership.Input body,
        ChangeMembership change,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await change.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> EducationAsync(
        MemberId id,
        AddEducation.Input body,
        AddEducation add,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await add.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> OccupationAsync(
        MemberId id,
        ChangeOccupation.Input body,
        ChangeOccupation change,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await change.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> HonourAsync(
        MemberId id,
        AddHonour.Input body,
        AddHonour add,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await add.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    // Not idempotent: a kept answer would keep the value in clear, and every look is an act of its own.
    private static async Task<IResult> RevealAsync(
        MemberId id,
        RevealValue.Input body,
        RevealValue reveal,
        Actor by,
        HttpContext http,
        CancellationToken ct
    )
    {
        var shown = await reveal.RunAsync(body with { Id = id }, by, ct);
        http.Response.Headers.CacheControl = "no-store";
        return shown.Refusal?.ToProblem() ?? Results.Ok(new Revealed(shown.Value));
    }
}
