using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Profile;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>One organisation, as it was on the day asked for.</summary>
internal sealed record OrganizationAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId Id { get; init; }

    [Description("组织代码"), Example("001.001.088")]
    public string? Code { get; init; }

    [Description("名称"), Example("中共海安镇江海社区支部委员会")]
    public required string Name { get; init; }

    [Description("类别"), Example("branch")]
    public required OrganizationType Type { get; init; }

    [Description("领域代码，见规则库 sector"), Example("02")]
    public required string Sector { get; init; }

    [Description("领域"), Example("社区")]
    public required string SectorName { get; init; }

    [Description("行政区划代码"), Example("320685100")]
    public string? Division { get; init; }

    [Description("查看的日期"), Example("2026-07-01")]
    public required DateOnly Day { get; init; }

    [Description("查看的日期是否存在；不存在时，名称等按现在的登记"), Example("true")]
    public required bool ExistsOnDay { get; init; }

    [Description("成立日期"), Example("2015-07-01")]
    public required DateOnly EstablishedOn { get; init; }

    [Description("撤销日期；没有撤销为空")]
    public DateOnly? DissolvedOn { get; init; }

    [Description("并入的党组织；没有并入或不在可见范围内为空")]
    public Place? MergedInto { get; init; }

    [Description("从可见范围的顶端到上级党组织，自上而下")]
    public required IReadOnlyList<Place> Path { get; init; }

    [Description("直接下级的个数"), Example("0")]
    public required int Children { get; init; }

    [Description("党员人数，含下级"), Example("63")]
    public required int Members { get; init; }

    [Description("正式党员人数，含下级"), Example("61")]
    public required int FullMembers { get; init; }

    [Description("与设置规定不符之处；没有则为空列表")]
    public required IReadOnlyList<FindingAnswer> Findings { get; init; }

    [Description("历次登记的名称、类别、领域和隶属，从新到旧")]
    public required IReadOnlyList<SpellAnswer> Spells { get; init; }

    /// <summary>An organisation by name.</summary>
    public sealed record Place(
        [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId Id,
        [property: Description("名称"), Example("中共海安镇委员会")] string Name
    );

    public static OrganizationAnswer Of(ShowOrganization.View view, Func<string, string> sectorName)
    {
        var sector = view.OnTheDay?.Sector ?? view.Place.Sector;
        return new OrganizationAnswer
        {
            Id = view.Place.Id,
            Code = view.Place.Code,
            Name = view.OnTheDay?.Name ?? view.Place.Name,
            Type = view.OnTheDay?.Type ?? view.Place.Type,
            Sector = sector,
            SectorName = sectorName(sector),
            Division = view.Place.Division,
            Day = view.Day,
            ExistsOnDay = view.OnTheDay is not null,
            EstablishedOn = view.Place.EstablishedOn,
            DissolvedOn = view.Place.DissolvedOn,
            MergedInto = view.MergedInto is { } into ? new Place(into.Id, into.Name) : null,
            Path = [.. view.Way.Select(n => new Place(n.Id, n.Name))],
            Children = view.Children.Count,
            Members = view.Members.Members,
            FullMembers = view.Members.FullMembers,
            Findings = [.. view.Findings.Select(FindingAnswer.Of)],
            Spells = [.. view.Spells.Select(s => SpellAnswer.Of(s, sectorName))],
        };
    }
}
