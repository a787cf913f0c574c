using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Rehearsal;

/// <summary>
/// Walks through a procedure as a case would go, with the conditions, days and keepers of the engine itself, and writes nothing. All of it stands in the
/// address: whom it is about, when it begins, what each step comes to.
/// </summary>
public sealed class RehearseCase(FindStep find, RehearsalCast casting, KeeperWords names, TimeProvider clock)
{
    /// <summary>Nobody walks further on purpose.</summary>
    private const int MostSteps = 100;

    public sealed record Input
    {
        [Display(Name = "办理对象")]
        public Guid? Subject { get; init; }

        [Display(Name = "从哪天发起", Description = "期限按这一天有效的规则和工作日历推算")]
        public DateOnly? On { get; init; }

        public Dictionary<string, OrganizationId?> Parties { get; init; } = [];

        /// <summary>What was said in the fields on which the way depends.</summary>
        public Dictionary<string, string> Values { get; init; } = [];

        /// <summary>What each step came to, in order: <c>agree@2026-07-01</c>.</summary>
        public List<string> Walk { get; init; } = [];
    }

    /// <summary>A step on the way.</summary>
    public sealed record Stop
    {
        public required StepDefinition Step { get; init; }

        /// <summary>Steps that were passed over on the way to it, and why.</summary>
        public required IReadOnlyList<StepPassed> Passed { get; init; }
        public required StepTimes Times { get; init; }

        /// <summary>Who keeps it today; empty where the case is rehearsed in words only.</summary>
        public required IReadOnlyList<KeeperWords.Line> Keepers { get; init; }

        /// <summary>What it came to; null for the one at which the walk stands.</summary>
        public OutcomeDefinition? Outcome { get; init; }
        public DateOnly? On { get; init; }

        /// <summary>The day on which it would be decided, unless another is chosen: the last that is in time.</summary>
        public DateOnly Usual => Times.DueOn ?? (Times.NotBefore > Times.OpenedOn ? Times.NotBefore.Value : Times.OpenedOn);

        public bool IsEarly => Outcome?.Kind is OutcomeKind.Forward && On < Times.NotBefore;

        public bool IsLate => On > Times.DueOn;
    }

    /// <summary>A case as far as it was rehearsed.</summary>
    /// <param name="Cast">Whom it is about.</param>
    /// <param name="On">The day on which it begins.</param>
    /// <param name="Stops">The way so far; the last is open unless the case ended.</param>
    /// <param name="Ended">How it ended.</param>
    /// <param name="Names">Names of the parties.</param>
    public sealed record View(
        RehearsalCast.Cast Cast,
        DateOnly On,
        IReadOnlyList<Stop> Stops,
        CaseState? Ended,
        IReadOnlyDictionary<OrganizationId, string> Names
    );

    public async Task<View> RunAsync(ProcedureDefinition definition, Input input, Actor by, CancellationToken ct)
    {
        var cast = await casting.FindAsync(definition, input, by, ct);
        var on = input.On ?? clock.Today;
        var at = new CaseSoFar { Basis = BasisOf(definition, cast, input, by), StartedOn = on };
        var (stops, next, day, ended) = (new List<Stop>(), definition.First.Id, on, (CaseState?)null);
        var walk = new Queue<string>(input.Walk.Where(w => !string.IsNullOrEmpty(w)).Take(MostSteps));
        while (ended is null)
        {
            var stop = await StopAsync(definition, next, at, day, cast, by, ct);
            if (!walk.TryDequeue(out var written) || Decided(stop, written) is not { } decided)
            {
                stops.Add(stop);
                break;
            }

            stops.Add(decided);
            day = decided.On!.Value;
            at = at with { Days = new Dictionary<string, DateOnly>(at.Days, StringComparer.Ordinal) { [decided.Step.Id] = day } };
            (next, ended) = (decided.Outcome!.To ?? "", decided.Outcome.Ends);
        }

        return new View(cast, on, stops, ended, await casting.NamesAsync(cast, ct));
    }

    private async Task<Stop> StopAsync(
        ProcedureDefinition definition,
        string next,
        CaseSoFar at,
        DateOnly day,
        RehearsalCast.Cast cast,
        Actor by,
        CancellationToken ct
    )
    {
        // Whom a field will name nobody knows yet.
        var isNamed = cast.Parties is null || find.Ahead(definition, next, at, day).Step.Keepers.All(k => k.Office is KeeperOffice.Named);
        var found = isNamed ? find.Ahead(definition, next, at, day) : await find.RunAsync(definition, next, at, day, ct);
        return new Stop
        {
            Step = found.Step,
            Passed = found.Passed,
            Times = found.Times,
            Keepers = isNamed ? [] : await names.OfAsync(found.Keepers, by, ct),
        };
    }

    // agree@2026-07-01; without a day, the usual one. Null where it is no outcome of the step.
    private static Stop? Decided(Stop stop, string written)
    {
        var parts = written.Split('@', 2);
        if (stop.Step.Find(parts[0]) is not { } outcome)
            return null;

        var day = parts.Length > 1 && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", out var given) ? given : stop.Usual;
        return stop with { Outcome = outcome, On = day < stop.Times.OpenedOn ? stop.Times.OpenedOn : day };
    }

    // Without a subject every part is somebody else's: what asks whether two are the same says no.
    private static KeeperBasis BasisOf(ProcedureDefinition definition, RehearsalCast.Cast cast, Input input, Actor by) =>
        new(
            cast.Parties ?? definition.Parties.ToDictionary(p => p.Id, _ => EntityId.New<OrganizationId>(), StringComparer.Ordinal),
            cast.Subject?.Member,
            by.Account,
            new CaseValues(input.Values)
        );
}
