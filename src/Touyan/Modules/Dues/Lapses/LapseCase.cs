using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Dues.Lapses;

/// <summary>Words of rulebook/procedures/dues-lapse.yaml, and of the procedure in which it may go on.</summary>
internal static class LapseCase
{
    public const string Procedure = "dues-lapse";
    public const string UnpaidSince = "unpaid-since";
    public const string Findings = "findings";
    public const string Educated = "educated";

    /// <summary>组织处置: where it goes on when there was no good reason.</summary>
    public const string Delisting = "disposition-delisting";

    /// <summary>How it begins for somebody who has paid nothing since a month.</summary>
    public static StartCase.Input Beginning(MemberId member, DateOnly unpaidSince, DateOnly on) =>
        new()
        {
            Procedure = Procedure,
            Subject = member.Value,
            On = on,
            Values = new(StringComparer.Ordinal) { [UnpaidSince] = unpaidSince.ToString("yyyy-MM", CultureInfo.InvariantCulture) },
        };

    /// <summary>How the disposition begins: what was found, and since when.</summary>
    public static StartCase.Input Disposition(CaseMoment moment, DateOnly unpaidSince) =>
        new()
        {
            Procedure = Delisting,
            Subject = moment.Subject.Id,
            On = moment.On,
            Values = new(StringComparer.Ordinal)
            {
                ["ground"] = "连续六个月自行脱党",
                ["facts"] = $"{DuesMonth.Text(unpaidSince)}起没有交纳党费（{moment.Number}）。{moment.Values.Text(Findings)}",
                ["lapsed-since"] = unpaidSince.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["punished"] = "否",
            },
        };
}
