using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Slips;

/// <summary>The branch prints slips for those who may be served; each is good for one deed.</summary>
public sealed class IssueSlips(PostDesk desk)
{
    private const int Shown = 200;

    public sealed record Input
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "服务对象", Description = "概括地写，如“三组困难户”"), Required, StringLength(ServiceSlip.ForWhomMaxLength)]
        public string ForWhom { get; init; } = "";

        [Display(Name = "张数"), Range(1, 1000)]
        public int Count { get; init; } = 1;
    }

    public sealed record Row(string Code, string ForWhom, DateOnly IssuedOn, DateOnly ValidUntil, DateOnly? UsedOn);

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, PostsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (!found.Value.Type.HasMembers)
            return PostRefusals.NotABranch;

        if (input.Count < 1 || input.Count > desk.Rules.MaxSlips.Value)
            return PostRefusals.TooManySlips(desk.Rules);

        for (var i = 0; i < input.Count; i++)
            desk.Db.Add(ServiceSlip.Issue(desk.Db.County, found.Value.Id, input.ForWhom.Trim(), by, desk.Today, desk.Rules));

        var subject = new TrailSubject("organization", found.Value.Id.Value, found.Value.Name, found.Value.Id);
        desk.Record(by, PostsActs.IssueSlips, subject, detail: $"{input.Count} 张，{input.ForWhom.Trim()}");
        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : input.Count;
    }

    /// <summary>Slips of a branch that are still good, and those used last; to whoever may print them.</summary>
    public async Task<IReadOnlyList<Row>> OfAsync(OrganizationId branch, bool used, CancellationToken ct)
    {
        var today = desk.Today;
        return await desk
            .Db.ServiceSlips.Where(s => s.OrganizationId == branch)
            .Where(s => used ? s.UsedOn != null : s.UsedOn == null && s.ValidUntil >= today)
            .OrderByDescending(s => s.IssuedOn)
            .ThenBy(s => s.Id)
            .Take(Shown)
            .Select(s => new Row(s.Code, s.ForWhom, s.IssuedOn, s.ValidUntil, s.UsedOn))
            .ToListAsync(ct);
    }
}
