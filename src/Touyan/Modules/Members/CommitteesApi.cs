using Touyan.Kernel;
using Touyan.Modules.Members.Api;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

/// <summary>Committees and their terms over REST: the same use cases as the pages. Reading here; acts in CommitteesApi.Acts.cs.</summary>
internal sealed partial class CommitteesApi : IApi
{
    private const string Committee = "/organizations/{id:guid}/committee";

    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("班子");
        MapReading(tagged.MapGroup("").Needs(OrganizationsPermissions.Read));
        MapExport(tagged.MapGroup("").Needs(MembersPermissions.Export));
        MapActs(tagged.MapGroup(Committee).Needs(MembersPermissions.Committees));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/committees", ListAsync)
            .WithName("listTerms")
            .WithSummary("班子和届次")
            .WithDescription("可见范围内应当换届的党组织和它在任的届次，最先届满的在前，没有登记的在后。")
            .Produces<Page<TermOfOrganization>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet(Committee, ShowAsync)
            .WithName("readCommittee")
            .WithSummary("一个党组织的班子")
            .WithDescription("在任的届次和任职的人、空缺的职务、历届班子，连同依据。回答带 ETag。")
            .Produces<CommitteeAnswer>()
            .Tagged();
    }

    private static void MapExport(RouteGroupBuilder exports) =>
        exports
            .MapGet("/committees/export", ExportAsync)
            .WithName("exportTerms")
            .WithSummary("导出班子和届次")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();

    private static async Task<IResult> ListAsync(
        [AsParameters] TermsAsked asked,
        ListTerms list,
        TermQuery terms,
        Actor by,
        CancellationToken ct
    )
    {
        var listed = await list.RunAsync(asked.ToInput(), by, ct);
        if (listed.Refusal is { } refusal)
            return refusal.ToProblem();

        var (page, setUp) = (listed.Value.Page, terms.SetUp);
        var rows = page.Rows.Select(r => TermOfOrganization.Of(r, CommitteeRules.State(r.DueOn, terms.Today, setUp)));
        return Results.Ok(new Page<TermOfOrganization>([.. rows], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(OrganizationId id, ShowCommittee show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Serving?.Version ?? 0);
        return Results.Ok(CommitteeAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync([AsParameters] TermsExported asked, ExportTerms export, Actor by, CancellationToken ct)
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        if (sheet.Refusal is { } refusal)
            return refusal.ToProblem();

        var (name, layout, rows) = sheet.Value;
        return new SheetResult(name + (asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"), layout, rows);
    }
}
