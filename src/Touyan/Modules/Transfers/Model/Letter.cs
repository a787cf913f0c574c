using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Transfers.Model;

/// <summary>
/// 介绍信: numbered without gaps by the committee that writes it, year by year. The number is taken in the transaction that writes the letter, and the
/// database lets none stand twice: of two at once one is told to try again, and no number is lost. What is void keeps its number.
/// </summary>
[DisplayName("组织关系介绍信")]
public sealed class Letter : ICountyOwned
{
    private Letter() { }

    public int CountyCode { get; private set; }

    public LetterId Id { get; private set; }

    [NotTraced]
    public TransferId TransferId { get; private set; }

    [DisplayName("开具党组织")]
    public OrganizationId IssuerId { get; private set; }

    [NotTraced]
    public int Year { get; private set; }

    [NotTraced]
    public int Serial { get; private set; }

    [DisplayName("编号")]
    public string Number { get; private set; } = "";

    [DisplayName("开具日期")]
    public DateOnly IssuedOn { get; private set; }

    [DisplayName("有效期至")]
    public DateOnly ValidUntil { get; private set; }

    [DisplayName("作废日期")]
    public DateOnly? VoidedOn { get; private set; }

    [DisplayName("作废理由")]
    public string? VoidedFor { get; private set; }

    [DisplayName("回执日期")]
    public DateOnly? ReceiptOn { get; private set; }

    public static Letter Write(Transfer transfer, OrganizationId issuer, string issuerName, int serial, DateOnly on, DateOnly validUntil) =>
        new()
        {
            CountyCode = transfer.CountyCode,
            Id = EntityId.New<LetterId>(),
            TransferId = transfer.Id,
            IssuerId = issuer,
            Year = on.Year,
            Serial = serial,
            Number = $"{LetterNumbers.MarkOf(issuerName)}组转〔{on.Year}〕{serial}号",
            IssuedOn = on,
            ValidUntil = validUntil,
        };

    /// <summary>作废, with the reason.</summary>
    public void Void(DateOnly on, string reason) => (VoidedOn, VoidedFor) = (on, reason);

    /// <summary>Its receipt came back and is glued to the stub.</summary>
    public void TakeReceipt(DateOnly on) => ReceiptOn = on;

    public TransferLetter ToTransfer() => new(Number, IssuedOn, ValidUntil);
}

/// <summary>Numbers of letters.</summary>
internal static class LetterNumbers
{
    /// <summary>What stands for a committee in a number: 中共城东镇委员会 is 城东镇委.</summary>
    public static string MarkOf(string name)
    {
        var plain =
            name.StartsWith("中国共产党", StringComparison.Ordinal) ? name[5..]
            : name.StartsWith("中共", StringComparison.Ordinal) ? name[2..]
            : name;
        var ending = Endings.FirstOrDefault(e => plain.Length > e.Key.Length && plain.EndsWith(e.Key, StringComparison.Ordinal));
        return ending.Key is null ? plain : plain[..^ending.Key.Length] + ending.Value;
    }

    private static readonly KeyValuePair<string, string>[] Endings =
    [
        new("工作委员会", "工委"),
        new("党工委", "工委"),
        new("委员会", "委"),
        new("党委", "委"),
    ];
}
