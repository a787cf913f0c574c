using Touyan.Kernel;

namespace Touyan.Platform.Work;

/// <summary>One matter on a phone: what it is, how it stands, and where a thumb goes.</summary>
/// <param name="Icon">Name of an icon listed in <c>Assets/icons.txt</c>.</param>
/// <param name="Title">What it is, in few words: 收党费.</param>
/// <param name="Line">How it stands: 12 名中 5 名未交.</param>
/// <param name="Href">Where it is seen in full.</param>
public sealed record Tile(string Icon, string Title, string Line, string Href)
{
    /// <summary>Asks for something now.</summary>
    public bool IsPressing { get; init; }

    /// <summary>It leads to a form that the phone fetches beforehand, so that it opens without a line.</summary>
    public bool IsKept { get; init; }

    /// <summary>What can be done about it, where that is more than looking at it.</summary>
    public IReadOnlyList<TileAct> Acts { get; init; } = [];

    /// <summary>The rows behind it, the most pressing few.</summary>
    public IReadOnlyList<WorkLine> Rows { get; init; } = [];
}

/// <summary>An act: one form on one page.</summary>
/// <param name="Title">The verb: 点名.</param>
/// <param name="Href">Where its form is.</param>
/// <param name="IsKept">The phone fetches the form beforehand, so that it opens without a line.</param>
public sealed record TileAct(string Title, string Href, bool IsKept = false);

/// <summary>A branch as its secretary's page is about it.</summary>
public sealed record TileBranch(OrganizationId Id, string Path);

/// <summary>A module's share of the phone pages of a member and of a branch secretary; each that has one registers one. A few statements.</summary>
public interface ITileSource
{
    /// <summary>Place on the page, small first.</summary>
    int Order { get; }

    /// <summary>What concerns the person himself.</summary>
    Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct);

    /// <summary>What is to be done for a branch that he answers for.</summary>
    Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct);
}
