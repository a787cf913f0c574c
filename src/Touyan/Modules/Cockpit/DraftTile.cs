using Touyan.Platform.Work;

namespace Touyan.Modules.Cockpit;

/// <summary>The way to what was filled in without a line.</summary>
internal static class DraftTile
{
    public static Tile Of() => new("send", "待发送", "没有网络时填写的，有网络时发送", ShowDraftsPage.Href) { IsKept = true };
}
