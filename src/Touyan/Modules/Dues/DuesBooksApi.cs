using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Api;
using Touyan.Modules.Dues.Large;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Publishing;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Dues;

/// <summary>The books of organisations over REST.</summary>
internal sealed class DuesBooksApi : IApi
{
    /// <summary>A line of the yearly sheet.</summary>
    internal sealed record LineAnswer(
        [property: Description("项目"), Example("党费收入")] string Title,
        [property: Description("金额，以分为单位"), Example("1234500")] long Fen
    );

    /// <summary>The books of a year.</summary>
    internal sealed record BooksAnswer(
        [property: Description("年份"), Example("2026")] int Year,
        [property: Description("收缴、使用和管理情况")] IReadOnlyList<LineAnswer> Lines,
        [property: Description("公布表的摘要（SHA-256），按凭证重新计算")] string Digest,
        [property: Description("公布时的摘要；没有公布为空")] string? PublishedDigest
    );

    /// <summary>The digest of a sheet that was published.</summary>
    internal sealed record PublishedAnswer([property: Description("公布表的摘要（SHA-256）")] string Digest);

    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("/dues").WithTags("党费账目");
        tagged
            .MapGroup("/accounts/{id:guid}")
            .Needs(DuesPermissions.ReadAccounts)
            .MapGet("", ShowAsync)
            .WithName("readDuesBooks")
            .WithSummary("党费账目")
            .WithDescription("一年的收入、上缴、下拨、使用和结余，由凭证汇总。")
            .Produces<BooksAnswer>()
            .Produces(StatusCodes.Status404NotFound);
        MapBooks(tagged.MapGroup("").Needs(DuesPermissions.Accounts));
        MapLarge(tagged.MapGroup("").Needs(DuesPermissions.Accounts));
    }

    private static void MapBooks(RouteGroupBuilder acts)
    {
        Act(acts.MapPost("/accounts/{id:guid}/entries", PostAsync), "postDues", "党费记账", DuesExamples.Post)
            .WithDescription("使用党费须写明集体决定；另有存款利息和期初余额。");
        Act(acts.MapPost("/entries/{id:guid}/reversal", ReverseAsync), "reverseDuesEntry", "冲销凭证", DuesExamples.Reverse)
            .WithDescription("记一张相反的凭证，原凭证保留。");
        Act(acts.MapPost("/accounts/{id:guid}/remittances", RemitAsync), "remitDues", "上缴党费", DuesExamples.Remit)
            .WithDescription("按比例应上缴的部分；上级登记收到以后记入其账目。");
        Act(acts.MapPost("/accounts/{id:guid}/allocations", AllocateAsync), "allocateDues", "下拨党费", DuesExamples.Allocate)
            .WithDescription("只下拨给直属的下一级；须写明集体决定。");
        Act(acts.MapPost("/remittances/{id:guid}/receipt", ReceiveAsync), "receiveDues", "登记收到党费", DuesExamples.Receive)
            .WithDescription("上缴或者下拨的款项已经收到。");
        acts.MapPost("/accounts/{id:guid}/publications", PublishAsync)
            .WithName("publishDues")
            .WithSummary("公布一年的党费收缴使用情况")
            .WithDescription("公布以后该年不再记账；按凭证重新计算的摘要与公布时一致。")
            .Produces<PublishedAnswer>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(DuesExamples.Publish)
            .Idempotent();
    }

    private static void MapLarge(RouteGroupBuilder acts)
    {
        Act(acts.MapPost("/members/{id:guid}/large", TakeLargeAsync), "takeLargeDues", "代收大额党费", DuesExamples.Large)
            .WithDescription("由基层党委代收，全部转交中央。");
        Act(acts.MapPost("/large/{id:guid}/hand-on", HandOnAsync), "handOnLargeDues", "转交大额党费", DuesExamples.Receive)
            .WithDescription("全部转交。");
        Act(acts.MapPost("/large/{id:guid}/receipt", ConfirmAsync), "confirmLargeDues", "登记中央收据", DuesExamples.Receipt)
            .WithDescription("转交以后收到的收据号。");
    }

    private static RouteHandlerBuilder Act(RouteHandlerBuilder act, string name, string summary, string example) =>
        act.WithName(name).WithSummary(summary).Produces<DuesDone>().Produces(StatusCodes.Status404NotFound).Example(example).Idempotent();

    private static async Task<IResult> ShowAsync(
        OrganizationId id,
        [Description("年份，默认今年")] int? year,
        ShowBooks show,
        Actor by,
        CancellationToken ct
    )
    {
        if (year is < 2000 or > 2100)
            return DuesRefusals.OrganizationNotFound.ToProblem();

        var shown = await show.RunAsync(new ShowBooks.Input { Organization = id, Year = year }, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        var (view, sheet) = (shown.Value, shown.Value.Sheet);
        var lines = sheet.Lines.Select(l => new LineAnswer(l.Title, l.Fen)).ToList();
        return Results.Ok(new BooksAnswer(view.Year, lines, sheet.Digest, view.Publication?.Digest));
    }

    private static async Task<IResult> PostAsync(OrganizationId id, PostMoney.Input body, PostMoney post, Actor by, CancellationToken ct) =>
        DuesApi.Answer(await post.RunAsync(body with { Organization = id }, by, ct), done => done.Value);

    private static async Task<IResult> ReverseAsync(
        DuesEntryId id,
        ReverseEntry.Input body,
        ReverseEntry reverse,
        Actor by,
        CancellationToken ct
    ) => DuesApi.Answer(await reverse.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    private static async Task<IResult> RemitAsync(
        OrganizationId id,
        RemitDues.Input body,
        RemitDues remit,
        Actor by,
        CancellationToken ct
    ) => DuesApi.Answer(await remit.RunAsync(body with { Organization = id }, by, ct), done => done.Value);

    private static async Task<IResult> AllocateAsync(
        OrganizationId id,
        AllocateDues.Input body,
        AllocateDues allocate,
        Actor by,
        CancellationToken ct
    ) => DuesApi.Answer(await allocate.RunAsync(body with { Organization = id }, by, ct), done => done.Value);

    private static async Task<IResult> ReceiveAsync(
        RemittanceId id,
        ReceiveDues.Input body,
        ReceiveDues receive,
        Actor by,
        CancellationToken ct
    ) => DuesApi.Answer(await receive.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    private static async Task<IResult> PublishAsync(
        OrganizationId id,
        PublishYear.Input body,
        PublishYear publish,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await publish.RunAsync(body with { Organization = id }, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new PublishedAnswer(done.Value));
    }

    private static async Task<IResult> TakeLargeAsync(MemberId id, TakeLarge.Input body, TakeLarge take, Actor by, CancellationToken ct) =>
        DuesApi.Answer(await take.RunAsync(body with { Member = id }, by, ct), done => done.Value);

    private static async Task<IResult> HandOnAsync(
        LargeDuesId id,
        HandOnLarge.Input body,
        HandOnLarge handOn,
        Actor by,
        CancellationToken ct
    ) => DuesApi.Answer(await handOn.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    private static async Task<IResult> ConfirmAsync(
        LargeDuesId id,
        HandOnLarge.Receipt body,
        HandOnLarge handOn,
        Actor by,
        CancellationToken ct
    ) => DuesApi.Answer(await handOn.ConfirmAsync(body with { Id = id }, by, ct), done => done.Value);
}
