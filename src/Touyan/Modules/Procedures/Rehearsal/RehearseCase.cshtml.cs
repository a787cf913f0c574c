using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Book;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Rehearsal;

/// <summary>Everything is asked by GET: a rehearsal changes nothing, and its address can be passed on.</summary>
[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
public sealed class RehearseCasePage(ProcedureBook book, RehearseCase rehearse, RehearsalCast casting, Actor actor, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public RehearseCase.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>What was looked for as the subject.</summary>
    [BindProperty(SupportsGet = true), StringLength(100)]
    public string? Q { get; set; }

    /// <summary>What was looked for as a party, by part.</summary>
    [BindProperty(SupportsGet = true)]
    public Dictionary<string, string> Find { get; set; } = [];

    /// <summary>What the step at hand comes to, and when: goes to the end of the walk.</summary>
    [BindProperty(SupportsGet = true), StringLength(60)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public ProcedureDefinition Definition { get; private set; } = null!;

    public RehearseCase.View Shown { get; private set; } = null!;

    public IReadOnlyList<CaseSubject> Subjects { get; private set; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<OrganizationPlace>> Places { get; private set; } =
        new Dictionary<string, IReadOnlyList<OrganizationPlace>>();

    public RehearseCase.Stop? Open => Shown.Ended is null ? Shown.Stops[^1] : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var definition = Version is { } version ? book.Find(id, version) : book.Find(id, clock.Today);
        if (definition is null)
            return NotFound();

        Definition = definition;
        if (!string.IsNullOrEmpty(Outcome))
            Input.Walk.Add(Day is { } day ? $"{Outcome}@{day:yyyy-MM-dd}" : Outcome);

        Shown = await rehearse.RunAsync(definition, Input, actor, ct);
        Subjects = await casting.SearchAsync(definition, Q?.Trim() ?? "", actor, ct);
        var places = new Dictionary<string, IReadOnlyList<OrganizationPlace>>(StringComparer.Ordinal);
        foreach (var party in Named.Where(p => Find.ContainsKey(p.Id)))
            places[party.Id] = await casting.SearchAsync(party, Find[party.Id]?.Trim() ?? "", ct);

        Places = places;
        return Page();
    }

    /// <summary>Parties that whoever begins names.</summary>
    public IEnumerable<PartyDefinition> Named => Definition.Parties.Where(p => p.Origin is PartyOrigin.Given);

    /// <summary>Fields of the start, or of a step, on which the way or a day depends.</summary>
    public IEnumerable<FieldDefinition> Deciding(StepDefinition? step)
    {
        var ids = Definition
            .Steps.SelectMany(s => new[] { s.Condition?.Field, s.Limit?.Field, s.Earliest?.Field })
            .ToHashSet(StringComparer.Ordinal);
        return (step?.Fields ?? Definition.Start.Fields).Where(f => ids.Contains(f.Id));
    }

    public string KeepersOf(StepDefinition step) => StepWords.Keepers(step, Definition);

    /// <summary>What the address says so far, as hidden fields of a form that adds to it; without what the form asks for itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> Said(bool withWalk, params IEnumerable<string> without)
    {
        var asked = without.ToHashSet(StringComparer.Ordinal);
        return All(withWalk).Where(pair => !asked.Contains(pair.Key));
    }

    /// <summary>The walk without its last step.</summary>
    public string BackHref => Href(All(withWalk: false).Concat(Input.Walk.SkipLast(1).Select(w => KeyValuePair.Create("Walk", w))));

    public string AgainHref => Href(All(withWalk: false));

    /// <summary>The same with another subject, or none.</summary>
    public string SubjectHref(Guid? subject) =>
        Href(
            All(withWalk: false)
                .Where(p => p.Key is not "Subject")
                .Concat(subject is { } id ? [KeyValuePair.Create("Subject", id.ToString())] : [])
        );

    private IEnumerable<KeyValuePair<string, string>> All(bool withWalk)
    {
        if (Version is { } version)
            yield return KeyValuePair.Create("Version", $"{version}");
        if (Input.Subject is { } subject)
            yield return KeyValuePair.Create("Subject", subject.ToString());
        if (Input.On is { } on)
            yield return KeyValuePair.Create("On", $"{on:yyyy-MM-dd}");
        foreach (var (party, place) in Input.Parties.Where(p => p.Value is not null))
            yield return KeyValuePair.Create($"Parties[{party}]", $"{place}");
        foreach (var (field, value) in Input.Values.Where(v => !string.IsNullOrEmpty(v.Value)))
            yield return KeyValuePair.Create($"Values[{field}]", value);
        foreach (var walked in withWalk ? Input.Walk.Where(w => !string.IsNullOrEmpty(w)) : [])
            yield return KeyValuePair.Create("Walk", walked);
    }

    private string Href(IEnumerable<KeyValuePair<string, string>> said) =>
        $"/procedures/{Definition.Id}/rehearse{new QueryBuilder(said).ToQueryString()}";
}
