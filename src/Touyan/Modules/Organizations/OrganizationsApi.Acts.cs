using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Api;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations;

internal sealed partial class OrganizationsApi
{
    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("", EstablishAsync)
            .WithName("establishOrganization")
            .WithSummary("设立党组织")
            .WithDescription("设立后返回编号和地址。preview 为 true 时只告知会怎样，不办理。")
            .Produces<ActAnswer>()
            .Produces<ActAnswer>(StatusCodes.Status201Created)
            .Example(ActExamples.Establish)
            .Idempotent();
        Map(acts, "rename", "更名", "自生效之日起用新名称，此前的沿革仍用旧名称。", ActExamples.Rename, RenameAsync);
        Map(acts, "move", "调整隶属关系", "连同下级一起改隶另一党组织；其中的党员不需要转接。", ActExamples.Move, MoveAsync);
        Map(acts, "change-type", "调整类别或领域", "名称不随类别改变。", ActExamples.ChangeType, ChangeTypeAsync);
        Map(acts, "correct", "更正信息", "改正录入的差错，不产生新的沿革。", ActExamples.Correct, CorrectAsync);
        Map(
            acts,
            "merge",
            "并入另一党组织",
            "下级和党员随同转入，在任的班子届次和在它的账号岗位终止，返回接收方的编号。",
            ActExamples.Merge,
            MergeAsync
        );
        Map(
            acts,
            "dissolve",
            "撤销党组织",
            "没有下级、没有党员、没有在任的班子时才能撤销；在它的账号岗位随之终止。",
            ActExamples.Dissolve,
            DissolveAsync
        );
    }

    private static void Map(RouteGroupBuilder acts, string act, string summary, string description, string example, Delegate handler) =>
        acts.MapPost("/{id:guid}/" + act, handler)
            .WithName(NameOf(act))
            .WithSummary(summary)
            .WithDescription(
                description + "只用于首次建库补录和更正（ground），平常的变更按流程办理。preview 为 true 时只告知会怎样，不办理。"
            )
            .Produces<ActAnswer>()
            .Example(example)
            .Versioned()
            .Idempotent();

    private static string NameOf(string act) => (act == "change-type" ? "changeType" : act) + "Organization";

    private static async Task<IResult> EstablishAsync(
        EstablishOrganization.Input body,
        EstablishOrganization establish,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await establish.RunAsync(body, by, ct);
        if (done.Refusal is { } refusal)
            return refusal.ToProblem();

        var answer = ActAnswer.Of(done.Value);
        return done.Value.IsDone
            ? new Made($"{ApiSetup.Prefix}/organizations/{done.Value.Id}", answer)
            : Results.Ok(answer with { Id = null });
    }

    private static async Task<IResult> RenameAsync(
        OrganizationId id,
        RenameOrganization.Input body,
        RenameOrganization rename,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await rename.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> MoveAsync(
        OrganizationId id,
        MoveOrganization.Input body,
        MoveOrganization move,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await move.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> ChangeTypeAsync(
        OrganizationId id,
        ChangeOrganizationType.Input body,
        ChangeOrganizationType change,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await change.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> CorrectAsync(
        OrganizationId id,
        CorrectOrganization.Input body,
        CorrectOrganization correct,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await correct.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> MergeAsync(
        OrganizationId id,
        MergeOrganization.Input body,
        MergeOrganization merge,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await merge.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> DissolveAsync(
        OrganizationId id,
        DissolveOrganization.Input body,
        DissolveOrganization dissolve,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await dissolve.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static IResult Answer(Result<ChangeOutcome> done) => done.Refusal?.ToProblem() ?? Results.Ok(ActAnswer.Of(done.Value));
}
