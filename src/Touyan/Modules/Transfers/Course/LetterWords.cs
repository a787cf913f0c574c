using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Transfers.Model;

namespace Touyan.Modules.Transfers.Course;

/// <summary>What stands on a letter (rulebook/papers/transfer-letter.yaml): of one member, or of a whole unit.</summary>
public sealed class LetterWords(IMemberRecords members, UnitRoll roll, IOrganizations organizations)
{
    private const string OfMember = "transfer-letter";
    private const string OfUnit = "transfer-letter-unit";

    public async Task<PaperDraft> OfAsync(Transfer transfer, OrganizationId issuer, DateOnly on, DateOnly until, CancellationToken ct)
    {
        var isUnit = transfer.MemberId is null;
        return new()
        {
            Kind = isUnit ? OfUnit : OfMember,
            Issuer = issuer,
            Subject = isUnit
                ? new PaperSubject("organization", transfer.FromId!.Value.Value, transfer.Name)
                : new PaperSubject(PaperSubject.Member, transfer.MemberId!.Value.Value, transfer.Name),
            Values = isUnit ? await UnitAsync(transfer, on, until, ct) : await MemberAsync(transfer, on, until, ct),
            Concerned = [.. new[] { transfer.FromId, transfer.ToId, transfer.ReceiverId }.OfType<OrganizationId>().Distinct()],
            On = on,
            ValidUntil = until,
        };
    }

    private async Task<Dictionary<string, string?>> MemberAsync(Transfer transfer, DateOnly on, DateOnly until, CancellationToken ct)
    {
        var id = transfer.MemberId!.Value;
        var member = (await members.OnPaperAsync([id], on, ct))[id];
        return new(Common(transfer, on, until))
        {
            ["name"] = member.Name,
            ["sex"] = member.Sex,
            ["age"] = Number(member.Age),
            ["ethnicity"] = member.Ethnicity,
            ["kind"] = member.Kind,
            ["id-number"] = member.IdNumber,
            ["from"] = transfer.FromName,
            ["to"] = transfer.ToName,
            ["addressee"] = await AddresseeAsync(transfer, ct),
        };
    }

    private async Task<Dictionary<string, string?>> UnitAsync(Transfer transfer, DateOnly on, DateOnly until, CancellationToken ct)
    {
        var those = await roll.OfAsync(transfer, on, ct);
        return new(Common(transfer, on, until))
        {
            ["unit"] = transfer.Name,
            ["from"] = transfer.FromName,
            ["to"] = transfer.ToName,
            ["branches"] = Number(1),
            ["members"] = Number(those.Count),
            ["probationary"] = Number(those.Count(m => m.Kind is MemberKind.Probationary)),
            ["reason"] = "整建制转接",
        };
    }

    private static Dictionary<string, string?> Common(Transfer transfer, DateOnly on, DateOnly until) =>
        new(StringComparer.Ordinal)
        {
            ["dues-until"] = transfer.DuesPaidTo is { } month ? ChineseDate.MonthOf(month) : null,
            ["valid-days"] = Number(until.DayNumber - on.DayNumber),
        };

    // The committee that receives it; outside the county, whoever is named.
    private async Task<string> AddresseeAsync(Transfer transfer, CancellationToken ct) =>
        transfer.ReceiverId is { } receiver
            ? (await organizations.NamesAsync([receiver], ct)).GetValueOrDefault(receiver, transfer.ToName)
            : transfer.ToName;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
