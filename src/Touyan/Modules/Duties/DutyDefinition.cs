using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties;

/// <summary>One version of a duty (定期任务): who owes what how often, and which records count. Data of the rule book; computed, never typed.</summary>
public sealed record DutyDefinition
{
    /// <summary>Stable: member-assembly. Versions share it, with dates that do not overlap.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Under which heading lists show it: 三会一课.</summary>
    public required string Group { get; init; }

    public string About { get; init; } = "";

    /// <summary>Instrument and article as they are cited to the office.</summary>
    public required string Article { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Hard duties are faults when they are late, soft ones are hints (一般).</summary>
    public required Strength Strength { get; init; }

    /// <summary>A period is judged by the version in force on its first day.</summary>
    public required Period InForce { get; init; }

    public required DutyHolderKind HolderKind { get; init; }

    /// <summary>Kinds of organisations that owe it, or whose members or officers do.</summary>
    public required IReadOnlyList<OrganizationType> Types { get; init; }

    /// <summary>Conditions besides, all of which must hold: see <see cref="IDutyCondition"/>.</summary>
    public IReadOnlyList<string> When { get; init; } = [];

    /// <summary>Codes of posts of the committee whose holders owe it, where persons in posts do.</summary>
    public IReadOnlyList<string> Posts { get; init; } = [];

    /// <summary>Kinds of members who owe it, each for himself, where members do.</summary>
    public IReadOnlyList<MemberKind> Members { get; init; } = [];

    /// <summary>How often it is owed; null where it follows an occasion (<see cref="After"/>). One of the two is there.</summary>
    public DutyRhythm? Rhythm { get; init; }

    /// <summary>What it follows, and within how long; null where it comes back by the calendar.</summary>
    public DutyAfter? After { get; init; }

    public required DutyProofRule Proof { get; init; }

    /// <summary>How many days before the due day it is about to be due.</summary>
    public required int SoonDays { get; init; }

    /// <summary>Who is told when. At least the holder is.</summary>
    public required IReadOnlyList<DutyTelling> Tell { get; init; }

    /// <summary>What follows when it is late, in words.</summary>
    public string? Follows { get; init; }

    /// <summary>The first day of the earliest period that may touch a day.</summary>
    public DateOnly EarliestTouching(DateOnly day, Rules rules) =>
        Rhythm?.On(day, rules).Of(day).From ?? After!.EarliestTouching(day, rules);
}

/// <summary>Who owes a duty.</summary>
public enum DutyHolderKind
{
    [Display(Name = "党组织")]
    Organization = 1,

    [Display(Name = "任职人员")]
    Post = 2,

    /// <summary>Every member on the books. Reckoned for one organisation at a time.</summary>
    [Display(Name = "党员")]
    Member = 3,
}

/// <summary>Which records count as done.</summary>
/// <param name="Record">Code of a source of records: see <see cref="IDutyEvidence"/>.</param>
/// <param name="Kinds">Kinds of its records that count; all of them when empty.</param>
/// <param name="Times">How many; null where a rule says (<paramref name="TimesRule"/>).</param>
/// <param name="TimesRule">Id of a rule whose value, as the county has it on the first day of the period, is the number.</param>
/// <param name="GraceDays">Days after the due day within which a record may be entered without being late (补记).</param>
public sealed record DutyProofRule(string Record, IReadOnlyList<string> Kinds, int? Times, string? TimesRule, int GraceDays);
