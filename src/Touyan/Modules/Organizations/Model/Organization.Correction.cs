using Touyan.Kernel;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What may be put right without anything having happened: the record was wrong, the organisation was not.</summary>
public sealed partial class Organization
{
    /// <summary>信息更正: code, division, sector and day of establishment. No new spell begins.</summary>
    /// <param name="right">What is right.</param>
    /// <param name="bounds">Between which days it can have been established, as far as parent and subordinates tell.</param>
    /// <param name="sectorName">What a sector's code means.</param>
    /// <param name="basis">On what it rests.</param>
    public Refusal? Correct(Correction right, EstablishmentBounds bounds, Func<string, string> sectorName, ChangeBasis basis)
    {
        if (!IsOpen)
            return OrganizationRefusals.AlreadyDissolved;

        if (
            (
                OrganizationDraft.CheckCode(right.Code)
                ?? OrganizationDraft.CheckDivision(right.Division)
                ?? OrganizationDraft.CheckSector(right.Sector)
                ?? basis.Check()
            ) is
            { } refusal
        )
            return refusal;

        var now = new Correction(Code, Division, Sector, EstablishedOn);
        if (right == now)
            return OrganizationRefusals.NothingChanges;

        if (right.EstablishedOn != EstablishedOn && CheckEstablishment(right.EstablishedOn, bounds, basis.Today) is { } outside)
            return outside;

        (Code, Division, Sector) = (right.Code, right.Division, right.Sector);
        Current.Show(this);
        BeBornOn(right.EstablishedOn);
        Note(OrganizationChangeKind.Corrected, basis, now.InWords(sectorName), right.InWords(sectorName));
        return null;
    }

    private Refusal? CheckEstablishment(DateOnly on, EstablishmentBounds bounds, DateOnly today)
    {
        var first = spells.MinBy(s => s.From)!;
        var last = Earlier(Earlier(first.To?.AddDays(-1), bounds.NotAfter), today)!.Value;
        return on < bounds.NotBefore || on > last ? OrganizationRefusals.EstablishmentOutOfBounds(bounds.NotBefore, last) : null;
    }

    private void BeBornOn(DateOnly on)
    {
        if (PlacedOn == EstablishedOn)
            PlacedOn = on;

        spells.MinBy(s => s.From)!.BeginOn(on);
        EstablishedOn = on;
    }

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}

/// <summary>The correctable part of an organisation's record.</summary>
public sealed record Correction(string? Code, string? Division, string Sector, DateOnly EstablishedOn)
{
    internal string InWords(Func<string, string> sectorName) =>
        $"组织代码 {Code ?? "（无）"}、行政区划 {Division ?? "（无）"}、领域 {sectorName(Sector)}、成立日期 {EstablishedOn:yyyy-MM-dd}";
}

/// <summary>Between which days an organisation can have been established.</summary>
/// <param name="NotBefore">The day its first parent was established.</param>
/// <param name="NotAfter">The first day on which another stood below it.</param>
public sealed record EstablishmentBounds(DateOnly? NotBefore, DateOnly? NotAfter);
