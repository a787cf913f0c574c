using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Tree;

/// <summary>The organisations in sight as of a day, as a tree; what was looked for is marked, with the way to it.</summary>
public sealed class FindOrganizations(IOrganizations organizations, HeadCounts headCounts, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "日期")]
        public DateOnly? On { get; init; }

        /// <summary>Name, code from its beginning, or pinyin initials.</summary>
        [Display(Name = "名称、代码或拼音首字母"), StringLength(100)]
        public string? Q { get; init; }

        [Display(Name = "类别")]
        public OrganizationType? Type { get; init; }

        [Display(Name = "领域"), StringLength(10)]
        public string? Sector { get; init; }

        public bool IsFilter => !string.IsNullOrWhiteSpace(Q) || Type is not null || !string.IsNullOrWhiteSpace(Sector);
    }

    public sealed record View
    {
        public required OrganizationTree Tree { get; init; }

        /// <summary>What was found, in the order of the tree; null when nothing was looked for.</summary>
        public IReadOnlyList<OrganizationTree.Node>? Found { get; init; }

        /// <summary>Members of each organisation with all below it.</summary>
        public required IReadOnlyDictionary<OrganizationId, HeadCount> Members { get; init; }

        public required DateOnly Day { get; init; }

        public required bool IsToday { get; init; }
    }

    public async Task<View> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var today = clock.Today;
        var day = input.On is { } asked && asked < today ? asked : today;
        var tree = await organizations.TreeAsOfAsync(day, by, OrganizationsPermissions.Read, ct);
        return new View
        {
            Tree = tree,
            Found = input.IsFilter ? [.. tree.InOrder.Where(Matching(input))] : null,
            Members = tree.RollUp(await headCounts.OfAsync(by.Reach(OrganizationsPermissions.Read), day, ct)),
            Day = day,
            IsToday = day == today,
        };
    }

    private static Func<OrganizationTree.Node, bool> Matching(Input input)
    {
        var text = input.Q?.Trim() ?? "";
        var initials = text.ToLowerInvariant();
        return node =>
            (input.Type is null || node.Type == input.Type)
            && (string.IsNullOrWhiteSpace(input.Sector) || node.Sector == input.Sector)
            && (
                text.Length == 0
                || node.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                || (node.Code?.StartsWith(text, StringComparison.OrdinalIgnoreCase) ?? false)
                || node.Initials.Contains(initials, StringComparison.Ordinal)
            );
    }
}
