using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Import;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Organizations.Export;

/// <summary>Writes a tree or a list of organisations to a sheet, in the columns that an import reads.</summary>
public sealed class ExportOrganizations(TouyanDb db, FindOrganizations findOrganizations, Rules rules, Trail.Trail trail)
{
    public sealed record Input
    {
        public FindOrganizations.Input Filter { get; init; } = new();

        /// <summary>An organisation: itself and all below it.</summary>
        [Display(Name = "范围")]
        public OrganizationId? Below { get; init; }
    }

    public sealed record Sheet(string Name, SheetLayout Layout, IEnumerable<IReadOnlyList<SheetCell>> Rows);

    private sealed record Extra(string? Division, DateOnly EstablishedOn);

    public async Task<Result<Sheet>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var view = await findOrganizations.RunAsync(input.Filter, by, ct);
        var listed = view.Found ?? [.. view.Tree.InOrder];
        if (input.Below is { } top)
        {
            if (view.Tree.Find(top) is null)
                return OrganizationRefusals.NotFound;

            var below = view.Tree.Subtree(top).Select(n => n.Id).ToHashSet();
            listed = [.. listed.Where(n => below.Contains(n.Id))];
        }

        var reach = by.Reach(OrganizationsPermissions.Export);
        listed = [.. listed.Where(n => reach.Covers(n.Path))];
        trail.Record(by, OrganizationActs.Export, SubjectOf(input, view), detail: $"{Described(input.Filter)}，共 {listed.Count} 行");
        await db.SaveChangesAsync(ct);
        var extras = await db
            .Organizations.Select(o => new
            {
                o.Id,
                o.Division,
                o.EstablishedOn,
            })
            .ToDictionaryAsync(o => o.Id, o => new Extra(o.Division, o.EstablishedOn), ct);
        return new Sheet($"党组织-{view.Day:yyyyMMdd}", Layout, Rows(listed, view.Tree, extras));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "党组织",
            Columns =
            [
                .. OrganizationColumns.All.Select(c => new SheetColumn(
                    c.Title,
                    c.Key == OrganizationColumns.Name ? 48 : 16,
                    IsText: c.Key != OrganizationColumns.EstablishedOn
                )),
            ],
        };

    private IEnumerable<IReadOnlyList<SheetCell>> Rows(
        IEnumerable<OrganizationTree.Node> listed,
        OrganizationTree tree,
        IReadOnlyDictionary<OrganizationId, Extra> extras
    )
    {
        var sectors = rules.Codes("sector");
        foreach (var node in listed)
        {
            var parent = node.ParentId is { } up ? tree.Find(up) : null;
            var extra = extras[node.Id];
            yield return
            [
                SheetCell.Of(node.Code),
                SheetCell.Of(parent is null ? null : parent.Code ?? parent.Name),
                SheetCell.Of(node.Name),
                SheetCell.Of(Words.Of(node.Type)),
                SheetCell.Of(sectors.Name(node.Sector)),
                SheetCell.Of(extra.Division),
                SheetCell.Of(extra.EstablishedOn),
            ];
        }
    }

    private static TrailSubject SubjectOf(Input input, FindOrganizations.View view) =>
        input.Below is { } top
            ? new TrailSubject("organization", top.Value, view.Tree.Find(top)!.Name, top)
            : new TrailSubject("organizations", Guid.Empty, "党组织名单");

    private string Described(FindOrganizations.Input filter)
    {
        var parts = new List<string>();
        if (filter.On is { } day)
            parts.Add($"日期 {day:yyyy-MM-dd}");

        if (!string.IsNullOrWhiteSpace(filter.Q))
            parts.Add($"查找“{filter.Q.Trim()}”");

        if (filter.Type is { } type)
            parts.Add($"类别 {Words.Of(type)}");

        if (!string.IsNullOrWhiteSpace(filter.Sector))
            parts.Add($"领域 {rules.Codes("sector").Name(filter.Sector)}");

        return parts.Count == 0 ? "全部" : string.Join("，", parts);
    }
}
