using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Defining;

/// <summary>A post is given up: whoever holds it holds it no more.</summary>
public sealed class ClosePost(PostDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ServicePostId Id { get; init; }

        [Display(Name = "撤销原因"), Required, StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<ServicePostId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PostAsync(input.Id, by, PostsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var post = found.Value;
        if (post.Close(desk.Today, input.Why.Trim()) is { } refusal)
            return refusal;

        var held = await desk.Db.PostHoldings.Where(h => h.PostId == post.Id && h.EndedOn == null).ToListAsync(ct);
        foreach (var holding in held)
            holding.Finish(HoldingEnd.PostClosed, input.Why.Trim(), desk.Today);

        desk.Record(by, PostsActs.Close, post, input.Why.Trim(), held.Count == 0 ? null : $"承担的 {held.Count} 名党员一并终止");
        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : post.Id;
    }
}
