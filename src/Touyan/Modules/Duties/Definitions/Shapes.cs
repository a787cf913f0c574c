using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Definitions;

/// <summary>rulebook/duties/*.yaml.</summary>
internal sealed class DutyShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Group { get; set; }
    public string? About { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }
    public Strength? Strength { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public HolderShape? Holder { get; set; }
    public RhythmShape? Rhythm { get; set; }
    public ProofShape? Proof { get; set; }
    public int? Soon { get; set; }
    public List<TellShape> Tell { get; set; } = [];
    public string? Follows { get; set; }
}

internal sealed class HolderShape : Located
{
    /// <summary>Codes of kinds, or tags of rulebook/codes/organization-type.yaml.</summary>
    public List<string> Organizations { get; set; } = [];
    public List<string> Except { get; set; } = [];
    public List<string> When { get; set; } = [];

    /// <summary>Codes of rulebook/codes/committee-post.yaml: their holders owe it.</summary>
    public List<string> Posts { get; set; } = [];

    /// <summary>full, probationary: members of these kinds owe it, each for himself.</summary>
    public List<string> Members { get; set; } = [];
}

internal sealed class RhythmShape : Located
{
    /// <summary>week, month, quarter, half-year, year.</summary>
    public string? Every { get; set; }
    public int? Years { get; set; }

    /// <summary>Instead of every: a rule whose value is the number of months.</summary>
    public string? MonthsRule { get; set; }

    /// <summary>25, or 03-31 within years.</summary>
    public string? By { get; set; }
    public string? NotBefore { get; set; }

    /// <summary>Instead of all of these: an occasion, and within how many days of it.</summary>
    public string? After { get; set; }
    public int? Days { get; set; }
    public string? DaysRule { get; set; }
}

internal sealed class TellShape : Located
{
    /// <summary>holder, above, county.</summary>
    public string? Who { get; set; }

    /// <summary>So many days before the due day, or so many after it.</summary>
    public int? Before { get; set; }
    public int? Late { get; set; }
}

internal sealed class ProofShape : Located
{
    public string? Record { get; set; }
    public List<string> Kinds { get; set; } = [];
    public int? Times { get; set; }
    public string? TimesRule { get; set; }
    public int? Grace { get; set; }
}
