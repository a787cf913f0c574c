using Touyan.Kernel;
using Touyan.Platform.Work;

namespace Touyan.Modules.Members.Reminders;

/// <summary>Phone page of a member: his own file, and who looked into it.</summary>
internal sealed class MemberTiles : ITileSource
{
    public int Order => 50;

    public Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Tile>>(
            by.Reach(MembersPermissions.Read).Self is { } self
                ?
                [
                    new Tile("id", "我的档案", "核对本人的信息，有错请告诉党支部", $"/members/{self}"),
                    new Tile("eye", "谁看过我的信息", "谁、什么时候、为什么看", "/looks"),
                ]
                : []
        );

    public Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Tile>>([]);
}
