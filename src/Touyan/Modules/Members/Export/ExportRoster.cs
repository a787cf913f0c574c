using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Export;

/// <summary>
/// Hands out a roster as a sheet in the columns that an import reads, row by row as the database gives them. Numbers are masked unless the
/// person may see them in full everywhere in it, and says why; either way the trail knows who took what.
/// </summary>
public sealed class ExportRoster(RosterQuery rosters, ExportedRows exported, TouyanDb db, Trail.Trail trail)
{
    public sealed record Input
    {
        public RosterFilter Filter { get; init; } = new();

        [DisplayName("用途"), Required, StringLength(200)]
        [Display(Description = "为什么导出、给谁用。与导出的内容一并记录在案。")]
        public string Reason { get; init; } = "";

        [Display(Name = "公民身份号码和手机号码", Description = "不选则打码。完整号码只在确有必要时导出。")]
        public bool Full { get; init; }

        [Display(Name = "文件格式")]
        public SheetFormat Format { get; init; } = SheetFormat.Xlsx;
    }

    public sealed record Sheet(string FileName, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
            return ExportRefusals.ReasonRequired;

        var asked = await rosters.BuildAsync(input.Filter, by, MembersPermissions.Export, ct);
        if (asked.Refusal is { } refusal)
            return refusal;

        var (roster, day, place) = asked.Value;
        if (input.Full && !MayReveal(by, place))
            return ExportRefusals.MayNotReveal;

        if (input.Full && by.OwesSecondFactor(MembersPermissions.Reveal))
            return SecondFactorRefusals.Of(by);

        var count = await roster.CountAsync(ct);
        trail.Record(
            by,
            input.Full ? MembersActs.ExportFull : MembersActs.Export,
            SubjectOf(place, by),
            input.Reason,
            Described(input, day, count)
        );
        await db.SaveChangesAsync(ct);
        var name = $"党员花名册-{place?.Name ?? "全部"}-{day:yyyyMMdd}.{(input.Format is SheetFormat.Csv ? "csv" : "xlsx")}";
        return new Sheet(name, Layout, exported.Of(roster, input.Full ? by.Reach(MembersPermissions.Reveal) : Reach.Nowhere, ct));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "党员花名册",
            Columns =
            [
                .. RosterColumns.Wanted.Select(c => new SheetColumn(
                    c.Title,
                    c.Key is "organization" ? 44 : 16,
                    IsText: !c.Key.EndsWith("date", StringComparison.Ordinal)
                )),
            ],
        };

    private static bool MayReveal(Actor by, OrganizationPlace? place) =>
        place is not null
            ? by.MayAt(MembersPermissions.Reveal, place.Path)
            : by.Reach(MembersPermissions.Export).Tops.All(top => by.Reach(MembersPermissions.Reveal).Covers(top));

    private static TrailSubject SubjectOf(OrganizationPlace? place, Actor by) =>
        place is null
            ? new TrailSubject("account", by.Account.Value, by.Name)
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);

    private static string Described(Input input, DateOnly day, int count) =>
        $"{count} 名，{day:yyyy-MM-dd} 在册，{(input.Full ? "完整号码" : "号码打码")}，条件：{Conditions(input.Filter)}";

    // In the words of the form, for the readers of the trail.
    private static string Conditions(RosterFilter filter)
    {
        var conditions =
            from part in typeof(RosterFilter).GetProperties()
            let title = part.GetCustomAttribute<DisplayAttribute>()?.Name
            let value = part.GetValue(filter)
            where title is not null && value is not null and not "" && !value.Equals(part.GetValue(Unfiltered))
            select $"{title} {(value is Enum word ? Words.Of(word) : value)}";
        return conditions.DefaultIfEmpty("无").Aggregate((all, one) => $"{all}，{one}");
    }

    private static readonly RosterFilter Unfiltered = new();
}

/// <summary>What an export refuses.</summary>
internal static class ExportRefusals
{
    public static readonly Refusal ReasonRequired = Refusal.Invalid("reason.required", "请填写用途。", "Reason");

    public static readonly Refusal MayNotReveal = new(
        RefusalKind.Forbidden,
        "export.may-not-reveal",
        "您的职务不能导出其中全部党员的完整号码，请改为打码导出。",
        "Full"
    );
}
