using Touyan.Platform.Data;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>The rule book as the county has it that the unit of work is in. What it has is asked for with the first rule, and stays for the whole request.</summary>
internal sealed class CountyRules(NationalRules national, TouyanDb db, CountyBooks books) : Rules(national)
{
    private (int County, RuleVersions Versions)? read;

    private protected override RuleVersions Versioned
    {
        get
        {
            if (read is not { } known || known.County != db.County)
                read = known = (db.County, books.Of(db.County));

            return known.Versions;
        }
    }
}
