using Touyan.Kernel;
using Touyan.Modules.Members.Api;
using Touyan.Modules.Members.Export;
using Touyan.Modules.Members.Files;
using Touyan.Modules.Members.Overview;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

/// <summary>Members over REST: the same use cases as the pages, the same sight, sensitive values masked. Reading here; acts in MembersApi.Acts.cs.</summary>
internal sealed partial class MembersApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("党员");
        MapRosters(tagged.MapGroup("").Needs(MembersPermissions.Read));
        MapFiles(tagged.MapGroup("/members").Needs(MembersPermissions.Read));
        MapExport(tagged.MapGroup("/members").Needs(MembersPermissions.Export));
        MapActs(tagged.MapGroup("/members"));
    }

    private static void MapRosters(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/members", AllInSightAsync)
            .WithName("listMembers")
            .WithSummary("党员花名册")
            .WithDescription("可见范围内的党员，可按各项条件筛选、排序，可查任一日期。党员本人只看到自己。")
            .Produces<Page<RosterRow>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/organizations/{id:guid}/members", OfOrganizationAsync)
            .WithName("listMembersOfOrganization")
            .WithSummary("一个党组织的花名册")
            .WithDescription("默认含下级党组织；below=false 只看它本身。条件与花名册相同。")
            .Produces<Page<RosterRow>>();
        reading
            .MapGet("/members/overview", OverviewAsync)
            .WithName("readOverview")
            .WithSummary("党员概览")
            .WithDescription("条件与花名册相同。各项人数，每个数都带列出这些党员的地址。")
            .Produces<OverviewAnswer>()
            .Produces(StatusCodes.Status404NotFound);
    }

    private static void MapFiles(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readMember")
            .WithSummary("一名党员的档案")
            .WithDescription("基本信息、组织关系、学历、工作经历、表彰、党内职务，推算的各项连同依据。敏感信息遮盖。回答带 ETag。")
            .Produces<MemberAnswer>()
            .Tagged();
        reading
            .MapPost("/find-by-id-number", FindByIdNumberAsync)
            .WithName("findMemberByIdNumber")
            .WithSummary("按公民身份号码查找")
            .WithDescription("号码不出现在地址中。只在可见范围内查找，返回党员的编号。")
            .Produces<MemberDone>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(MemberExamples.FindByIdNumber);
    }

    private static void MapExport(RouteGroupBuilder exports) =>
        exports
            .MapPost("/export", ExportAsync)
            .WithName("exportMembers")
            .WithSummary("导出党员花名册")
            .WithDescription("条件与花名册相同，列与导入的花名册相同。须说明用途；谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Example(MemberExamples.Export)
            .Exports();

    private static Task<IResult> AllInSightAsync([AsParameters] RosterAsked asked, FindMembers find, Actor by, CancellationToken ct) =>
        FindAsync(asked.ToInput(organization: null), find, by, ct);

    private static Task<IResult> OfOrganizationAsync(
        OrganizationId id,
        [AsParameters] RosterAsked asked,
        FindMembers find,
        Actor by,
        CancellationToken ct
    ) => FindAsync(asked.ToInput(id), find, by, ct);

    private static async Task<IResult> FindAsync(FindMembers.Input input, FindMembers find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(input, by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value;
        return Results.Ok(new Page<RosterRow>([.. page.Rows.Select(RosterRow.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> OverviewAsync(
        [AsParameters] RosterFilterAsked asked,
        ShowOverview show,
        Actor by,
        CancellationToken ct
    )
    {
        var filter = asked.Fill(new RosterFilter());
        var shown = await show.RunAsync(filter, by, ct);
        return shown.Refusal?.ToProblem() ?? Results.Ok(OverviewAnswer.Of(shown.Value, filter));
    }

    private static async Task<IResult> ShowAsync(MemberId id, ShowMember show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Version);
        return Results.Ok(MemberAnswer.Of(shown.Value));
    }

    private static async Task<IResult> FindByIdNumberAsync(
        FindByIdNumber.Input body,
        FindByIdNumber find,
        Actor by,
        CancellationToken ct
    ) => Answer(await find.RunAsync(body, by, ct));

    private static async Task<IResult> ExportAsync(
        [AsParameters] RosterFilterAsked asked,
        RosterTaken body,
        ExportRoster export,
        Actor by,
        CancellationToken ct
    )
    {
        var input = new ExportRoster.Input
        {
            Filter = asked.Fill(new RosterFilter()),
            Reason = body.Reason,
            Full = body.Full,
            Format = body.Format is ExportFormat.Csv ? SheetFormat.Csv : SheetFormat.Xlsx,
        };
        var sheet = await export.RunAsync(input, by, ct);
        return sheet.Refusal?.ToProblem() ?? new SheetResult(sheet.Value.FileName, sheet.Value.Layout, sheet.Value.Rows);
    }

    private static IResult Answer(Result<MemberId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new MemberDone(done.Value));
}
