using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Duties.Excuses;

/// <summary>Which period of which duty a case of 免除 is about, as rulebook/procedures/duty-excuse.yaml has its fields.</summary>
public sealed record ExcusedPeriod(string Duty, DutyHolder Holder, DateOnly From)
{
    /// <summary>The procedure.</summary>
    public const string Procedure = "duty-excuse";

    /// <summary>Null when a field is not what it should be: the form was not the program's.</summary>
    internal static ExcusedPeriod? Of(CaseMoment moment)
    {
        if (moment.Values.Text("duty") is not { } duty || moment.Values.Date("from") is not { } from)
            return null;

        var who = moment.Values.Text("member");
        MemberId? member = null;
        if (!string.IsNullOrEmpty(who))
        {
            if (!EntityId.TryParse<MemberId>(who, out var id))
                return null;

            member = id;
        }

        return new(duty, new DutyHolder(moment.Parties["organization"], member), from);
    }

    /// <summary>As the start of a case takes them.</summary>
    internal Dictionary<string, string> ToValues(string matter, string reason) =>
        new(StringComparer.Ordinal)
        {
            ["matter"] = matter,
            ["duty"] = Duty,
            ["from"] = From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["member"] = Holder.Member?.ToString() ?? "",
            ["request-reason"] = reason,
        };
}
