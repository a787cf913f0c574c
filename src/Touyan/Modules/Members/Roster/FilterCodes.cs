using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Roster;

/// <summary>The codes of a filter against their tables: one that nobody knows asks for nothing, not for everybody.</summary>
internal static class FilterCodes
{
    /// <summary>The first condition whose code is unknown; null when there is none.</summary>
    public static string? Unknown(RosterFilter filter, Rules rules)
    {
        (string Field, string? Code, Func<string, bool> IsKnown)[] asked =
        [
            (nameof(filter.AgeBand), filter.AgeBand, code => rules.Ages().Find(code) is not null),
            (nameof(filter.Education), filter.Education, code => IsGroup("education", code)),
            (nameof(filter.Occupation), filter.Occupation, code => IsGroup("occupation", code)),
            (nameof(filter.Ethnicity), filter.Ethnicity, code => code is RosterFilter.Minority || IsEntry("ethnicity", code)),
            (nameof(filter.Sector), filter.Sector, code => IsEntry("sector", code)),
        ];
        return asked.FirstOrDefault(a => !string.IsNullOrEmpty(a.Code) && !a.IsKnown(a.Code)).Field;

        bool IsGroup(string table, string code) => code is RosterFilter.Unknown || rules.Codes(table).Groups.Any(g => g.Code == code);
        bool IsEntry(string table, string code) => rules.Codes(table).Find(code) is not null;
    }
}
