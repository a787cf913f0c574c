using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>Issues papers as a house above does: in a transaction of its act.</summary>
internal static class PaperDesk
{
    public static string IdNumber { get; } = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;

    /// <summary>李伟's letter from the east town to the west.</summary>
    public static PaperDraft Letter(this SmallCounty county, params (string Field, string? Value)[] but)
    {
        var values = new Dictionary<string, string?>
        {
            ["name"] = "李伟",
            ["sex"] = "男",
            ["age"] = "41",
            ["ethnicity"] = "汉族",
            ["kind"] = "正式党员",
            ["id-number"] = IdNumber,
            ["from"] = "中共城东镇东风村支部委员会",
            ["to"] = "中共河西镇柳桥村支部委员会",
            ["addressee"] = "中共河西镇委员会",
            ["dues-until"] = "2026年6月",
            ["valid-days"] = "10",
            ["sender-phone"] = "0513-88000000",
        };
        foreach (var (field, value) in but)
            values[field] = value;

        return new PaperDraft
        {
            Kind = "transfer-letter",
            Issuer = county.EastTown,
            Subject = new PaperSubject(PaperSubject.Member, county.LiWei.Value, "李伟"),
            Values = values,
            Concerned = [county.EastVillage, county.WestTown],
            ValidUntil = county.App.Clock.Today.AddDays(10),
        };
    }

    /// <summary>A paper that says nothing of anyone: a request of the east town.</summary>
    public static PaperDraft Request(this SmallCounty county, string body = "请予批准。") =>
        new()
        {
            Kind = "request",
            Issuer = county.EastTown,
            Subject = new PaperSubject("organization", county.EastTown.Value, "换届"),
            Values = new Dictionary<string, string?>
            {
                ["title"] = "关于换届的请示",
                ["addressee"] = "中共海平县委员会",
                ["body"] = body,
            },
        };

    /// <summary>A letter about 李伟 that is not for him.</summary>
    public static PaperDraft Inquiry(this SmallCounty county) =>
        county.Letter() with
        {
            Kind = "inquiry-letter",
            Values = new Dictionary<string, string?>
            {
                ["addressee"] = "某村党支部",
                ["applicant"] = "李伟",
                ["name"] = "李父",
                ["relation"] = "父亲",
                ["questions"] = "政治表现",
                ["reply-to"] = "城东镇",
            },
        };

    public static async Task<IssuedPaper> IssueAsync(this SmallCounty county, PaperDraft draft) =>
        (await county.TryIssueAsync(draft)).Value;

    /// <summary>Issues a paper in a transaction; gives it up where <paramref name="keep"/> is false.</summary>
    public static async Task<Result<IssuedPaper>> TryIssueAsync(this SmallCounty county, PaperDraft draft, bool keep = true)
    {
        var by = await county.ActorAsync(Role.CountyAdministrator);
        await using var scope = county.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(county.Code);
        await using var work = await UnitOfWork.BeginAsync(db, default);
        var issued = await scope.ServiceProvider.GetRequiredService<IPapers>().IssueAsync(draft, by, default);
        if (issued.IsRefused)
            return issued;

        await db.SaveChangesAsync();
        if (keep)
            await work.CommitAsync(default);

        return issued;
    }

    /// <summary>Does something to papers by the door and saves it.</summary>
    public static async Task<Refusal?> ActAsync(this SmallCounty county, Func<IPapers, Actor, Task<Refusal?>> act)
    {
        var by = await county.ActorAsync(Role.CountyAdministrator);
        await using var scope = county.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(county.Code);
        var refusal = await act(scope.ServiceProvider.GetRequiredService<IPapers>(), by);
        if (refusal is null)
            await db.SaveChangesAsync();

        return refusal;
    }

    public static Task<Refusal?> VoidAsync(this SmallCounty county, PaperId id, string reason) =>
        county.ActAsync((papers, by) => papers.VoidAsync(id, reason, by, default));

    public static Task<Refusal?> MarkReceiptAsync(this SmallCounty county, PaperId id, DateOnly on) =>
        county.ActAsync((papers, by) => papers.MarkReceiptAsync(id, on, "寄回", by, default));
}
