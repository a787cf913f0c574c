using Touyan.Kernel;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Rulebook.Files;
using Touyan.Platform.Sheets;

namespace Touyan.Tests.Members;

/// <summary>海安's organisations as the seed has them, and the checking of rosters against them.</summary>
internal static class HaianRoster
{
    public static readonly DateOnly Today = new(2026, 6, 30);

    public static readonly Rules Rules = RulebookLoader.Load(RulebookLoader.DefaultFolder, Today);

    public static readonly OrganizationTree Organizations = ReadOrganizations();

    public static RosterContext Context(Func<CitizenId, bool>? isRegistered = null) =>
        RosterContext.Of(Rules, Today, new OrganizationNames(Organizations), isRegistered ?? (_ => false));

    public static List<RosterVerdict> Check(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", file));
        return Check(stream);
    }

    public static List<RosterVerdict> Check(Stream stream, Func<CitizenId, bool>? isRegistered = null)
    {
        using var file = SheetReader.Open(stream).Value;
        var table = HeaderFinder.Find(file, RosterColumns.Wanted).Value;
        var check = new RosterCheck(Context(isRegistered));
        return [.. table.Rows().Select(row => check.Check(RosterRow.Of(row.Value, table)))];
    }

    public static IEnumerable<string> Codes(RosterVerdict verdict) => verdict.Problems.Where(p => !p.IsWarning).Select(p => p.Code).Order();

    private static OrganizationTree ReadOrganizations()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Seed", "organizations-haian.csv"));
        using var file = SheetReader.Open(stream).Value;
        var rows = file.Rows().Skip(1).Select(r => r.Value).ToList();
        var ids = rows.ToDictionary(r => r[0].Text, _ => EntityId.New<OrganizationId>());
        return new OrganizationTree(Today, rows.Select(r => Node(r, ids)));
    }

    private static OrganizationTree.Node Node(SheetRow row, Dictionary<string, OrganizationId> ids) =>
        new()
        {
            Id = ids[row[0].Text],
            Code = row[0].Text,
            ParentId = row[1].IsBlank ? null : ids[row[1].Text],
            Name = row[2].Text,
            Type = (OrganizationType)int.Parse(Rules.Codes("organization-type").Resolve(row[3].Text)!.Code),
        };
}
