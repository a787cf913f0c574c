using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>The branch vouches for deeds of its members, or hands on the word of those served; many at once, all or none.</summary>
public sealed class ConfirmDeeds(PostDesk desk, IEnumerable<IDeedUse> above)
{
    public const int Most = 200;

    public sealed record Input
    {
        [Display(Name = "服务"), MaxLength(Most)]
        public ServiceDeedId[] Ids { get; init; } = [];

        [Display(Name = "服务对象的话是谁说的", Description = "由服务对象确认、党支部转述的填写；党支部自己确认的不填"), StringLength(60)]
        public string? Word { get; init; }
    }

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var wanted = input.Ids.Distinct().ToList();
        if (wanted.Count == 0)
            return PostRefusals.NothingChosen;

        var deeds = await desk.Deeds(by, PostsPermissions.Edit).Where(d => wanted.Contains(d.Id)).ToListAsync(ct);
        if (deeds.Count < wanted.Count)
            return PostRefusals.DeedNotFound;

        var doers = deeds.ConvertAll(d => d.MemberId);
        var members = await desk.Members.Known.Where(m => doers.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var word = string.IsNullOrWhiteSpace(input.Word) ? null : input.Word.Trim();
        foreach (var deed in deeds)
        {
            if (deed.Confirm(by, word, desk.Now) is { } refusal)
                return refusal;

            desk.Record(by, PostsActs.ConfirmDeed, members[deed.MemberId], detail: $"{deed.On:yyyy-MM-dd} {deed.Hours:0.#} 小时");
            foreach (var house in above)
                await house.CountedAsync(ServiceDeeds.Of(deed), by, ct);
        }

        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : deeds.Count;
    }

    /// <summary>What waits for the actor: not his own.</summary>
    internal IQueryable<ServiceDeed> Waiting(Actor by)
    {
        var self = by.Member;
        return desk.Deeds(by, PostsPermissions.Edit).Standing(DeedState.Waiting).Where(d => self == null || d.MemberId != self);
    }
}
