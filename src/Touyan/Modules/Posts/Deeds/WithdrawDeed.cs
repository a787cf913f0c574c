using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>A deed counts no more: taken back by whoever did it, or rejected by the branch, with the reason.</summary>
public sealed class WithdrawDeed(PostDesk desk, IEnumerable<IDeedUse> above)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ServiceDeedId Id { get; init; }

        [Display(Name = "原因"), Required, StringLength(200)]
        public string Why { get; init; } = "";

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ServiceDeedId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var deed = found.Value;
        if (deed.Withdraw(input.Why.Trim(), desk.Now) is { } refusal)
            return refusal;

        var member = await desk.Members.FindAsync(deed.MemberId, by, PostsPermissions.Read, ct);
        var act = IsMine(deed, by) ? PostsActs.WithdrawDeed : PostsActs.RejectDeed;
        var detail = $"{deed.On:yyyy-MM-dd} {deed.Hours:0.#} 小时";
        // Who moved away since is out of sight: then the deed itself is named.
        if (member is not null)
            desk.Record(by, act, member, input.Why.Trim(), detail);
        else
            desk.Record(by, act, new Trail.TrailSubject("service-deed", deed.Id.Value, detail, deed.OrganizationId), input.Why.Trim());

        foreach (var house in deed.ConfirmedAt is null ? [] : above)
            await house.WithdrawnAsync(ServiceDeeds.Of(deed), input.Why.Trim(), by, ct);

        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : deed.Id;
    }

    internal Task<Result<ServiceDeed>> FindAsync(ServiceDeedId id, int? version, Actor by, CancellationToken ct) =>
        FindAsync(desk, id, version, by, ct);

    /// <summary>His own, or one of a branch that he keeps.</summary>
    private static async Task<Result<ServiceDeed>> FindAsync(PostDesk desk, ServiceDeedId id, int? version, Actor by, CancellationToken ct)
    {
        var own = await desk.DeedAsync(id, version, by, PostsPermissions.Read, ct);
        return own.IsRefused || IsMine(own.Value, by) ? own : await desk.DeedAsync(id, version, by, PostsPermissions.Edit, ct);
    }

    internal static bool IsMine(ServiceDeed deed, Actor by) => by.Reach(PostsPermissions.Serve).Self == deed.MemberId;
}
