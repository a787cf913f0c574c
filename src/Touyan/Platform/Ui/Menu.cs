using System.ComponentModel.DataAnnotations;

namespace Touyan.Platform.Ui;

/// <summary>Headings of the navigation, in the order in which they are shown.</summary>
public enum MenuGroup
{
    [Display(Name = "工作台")]
    MyWork = 1,

    [Display(Name = "组织和党员")]
    People = 2,

    [Display(Name = "日常工作")]
    DailyWork = 3,

    [Display(Name = "考核评价")]
    Judging = 4,

    [Display(Name = "数据和规则")]
    Reference = 5,

    [Display(Name = "系统管理")]
    Administration = 6,
}

/// <summary>An entry of the navigation; a module registers its own with <see cref="FaceSetup.AddMenuItem"/>.</summary>
/// <param name="Group">Heading it stands under.</param>
/// <param name="Title">What it is called, in Chinese.</param>
/// <param name="Href">Where it leads: a path from the root.</param>
/// <param name="Icon">Name of an icon listed in <c>Assets/icons.txt</c>.</param>
/// <param name="Order">Place within the heading.</param>
/// <param name="PermissionCode">Permission that it asks for; null shows it to everyone who has signed in.</param>
public sealed record MenuItem(MenuGroup Group, string Title, string Href, string Icon, int Order, string? PermissionCode = null);

/// <summary>A heading of the navigation with the entries that this person may use.</summary>
public sealed record MenuSection(MenuGroup Group, IReadOnlyList<MenuItem> Items);

/// <summary>The navigation as one person sees it.</summary>
/// <param name="Sections">Headings that have entries.</param>
/// <param name="Current">The entry that the page at hand belongs to.</param>
public sealed record MenuView(IReadOnlyList<MenuSection> Sections, MenuItem? Current)
{
    /// <summary>The entries of the bar at the foot of a phone: the first four, and a door to the rest.</summary>
    public IEnumerable<MenuItem> Tabs => Sections.SelectMany(s => s.Items).Take(4);
}

/// <summary>All entries that the modules contributed.</summary>
public sealed class Menu(IEnumerable<MenuItem> items)
{
    private readonly List<MenuItem> all = [.. items.OrderBy(i => i.Group).ThenBy(i => i.Order)];

    /// <summary>What the person who sent this request may use; nothing before signing in.</summary>
    public MenuView For(HttpContext http)
    {
        if (http.ActorOrNull() is not { } actor)
            return new MenuView([], null);

        var allowed = all.Where(i => i.PermissionCode is null || actor.Posts.Any(p => p.Permissions.Contains(i.PermissionCode))).ToList();
        var current = allowed.Where(i => IsAt(http.Request.Path, i.Href)).MaxBy(i => i.Href.Length);
        return new MenuView([.. allowed.GroupBy(i => i.Group).Select(g => new MenuSection(g.Key, [.. g]))], current);
    }

    private static bool IsAt(PathString path, string href) => href == "/" ? path == "/" : path.StartsWithSegments(href);
}
