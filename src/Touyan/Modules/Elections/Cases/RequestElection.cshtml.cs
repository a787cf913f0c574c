using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The request, filled in with what is known: the term that runs out, the seats that the rules give, how many elect.</summary>
[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class RequestElectionPage(
    RequestElection request,
    ICommittees committees,
    IOrganizations organizations,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<(string Title, string Procedure)> Procedures =
    [
        ("换届选举", ElectionRequest.Term),
        ("村“两委”换届", ElectionRequest.Village),
        ("补选", ElectionRequest.Vacancy),
        ("选举代表", ElectionRequest.ToCongress),
    ];

    [BindProperty]
    public RequestFields Input { get; set; } = new();

    /// <summary>The organisation that elects.</summary>
    [BindProperty(SupportsGet = true, Name = "subject")]
    public OrganizationId? Subject { get; set; }

    [BindProperty(SupportsGet = true, Name = "procedure")]
    public string? Procedure { get; set; }

    public OrganizationPlace Place { get; private set; } = null!;

    /// <summary>What the program knows, said above the fields.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    public string Chosen => Procedures.Select(p => p.Procedure).FirstOrDefault(p => p == Procedure) ?? ElectionRequest.Term;

    public string Title => Procedures.First(p => p.Procedure == Chosen).Title + "请示";

    public bool IsVacancy => Chosen == ElectionRequest.Vacancy;

    public bool IsToCongress => Chosen == ElectionRequest.ToCongress;

    public bool IsVillage => Chosen == ElectionRequest.Village;

    private ElectionRules Rules => new(rules.On(clock.Today));

    public IEnumerable<Crumb> Crumbs => [new("换届选举", "/elections")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Whoever asks without saying for whom asks for his own.
        Subject ??= actor.Posts.Select(p => p.Organization).FirstOrDefault(o => o is not null);
        if (Subject is null)
            return Redirect("/elections?show=due");

        if (!await FindAsync(ct))
            return NotFound();

        await PrefillAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        var begun = ModelState.IsValid ? await request.RunAsync(Sent(), actor, ct) : (Result<CaseId>?)null;
        return begun is { IsRefused: false }
            ? this.RedirectWith("请示已提出，等待上级批复", "/elections")
            : this.Unprocessable(begun?.Refusal);
    }

    private StartCase.Input Sent()
    {
        var values = new Dictionary<string, string?>
        {
            [ElectionRequest.TermNumber] = IsVacancy || IsToCongress ? null : $"{Input.TermNumber}",
            [ElectionRequest.VillageSeats] = IsVillage ? $"{Input.VillageSeats}" : null,
            [ElectionRequest.DelegateSeats] = IsToCongress ? $"{Input.DelegateSeats}" : null,
            [ElectionRequest.PlannedOn] = $"{Input.PlannedOn:yyyy-MM-dd}",
            [ElectionRequest.Reason] = Input.Reason,
        };
        if (!IsToCongress)
            SayCommittee(values);

        return new()
        {
            Procedure = Chosen,
            Subject = Place.Id.Value,
            Values = values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => v.Value!),
        };
    }

    private void SayCommittee(Dictionary<string, string?> values)
    {
        values[ElectionRequest.Form] = Words.Of(Input.Form);
        values[ElectionRequest.FormReason] = Input.FormReason;
        values[ElectionRequest.Delegates] = $"{Input.Delegates}";
        values[ElectionRequest.CommitteeSeats] = $"{Input.CommitteeSeats}";
        values[ElectionRequest.SecretarySeats] = $"{Input.SecretarySeats}";
        values[ElectionRequest.DeputySeats] = $"{Input.DeputySeats}";
    }

    private async Task PrefillAsync(CancellationToken ct)
    {
        var (term, hasCommittee) = (await committees.InOfficeAsync(Place.Id, ct), await committees.HasCommitteeAsync(Place, ct));
        var seats = await committees.SeatsAsync(Place, ct);
        Input.TermNumber = (await committees.LastNumberAsync(Place.Id, ct) ?? 0) + 1;
        Input.PlannedOn =
            !IsVacancy && !IsToCongress && term is { } serving && serving.DueOn > clock.Today
                ? serving.DueOn
                : clock.Today.AddDays(Rules.CandidateDays.Value);
        Input.Form = await committees.MembersAsync(Place, ct) >= Rules.CongressFrom.Value ? ElectionForm.Congress : ElectionForm.Meeting;
        if (IsVacancy || IsToCongress)
            return;

        Input.SecretarySeats = 1;
        Input.DeputySeats = term?.Deputies is > 0 and var deputies ? deputies : null;
        Input.CommitteeSeats = hasCommittee ? term?.Seats ?? seats?.Value.Min : null;
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (Subject is not { } id || await organizations.FindAsync(id, actor, ElectionsPermissions.Conduct, ct) is not { } place)
            return false;

        Place = place;
        Known = [.. await KnownAsync(ct)];
        return committees.Elects(place);
    }

    private async Task<IEnumerable<string>> KnownAsync(CancellationToken ct)
    {
        var (term, seats, members) = (
            await committees.InOfficeAsync(Place.Id, ct),
            await committees.SeatsAsync(Place, ct),
            await committees.MembersAsync(Place, ct)
        );
        var congress = Rules.CongressFrom;
        var lines = new List<string>
        {
            term is null
                ? "没有登记在任的班子。"
                : $"第 {term.Number} 届任期至 {term.DueOn:yyyy-MM-dd}，班子职数 {term.Seats} 人，现有 {term.Seated} 人。",
            $"党员 {members} 名；{congress.Value} 名以上的，经上级批准召开党员代表大会选举。依据：{congress.Article}",
        };
        if (seats is not null)
            lines.Add($"班子职数应为 {seats.Value.With("人")}。依据：{seats.Article}");

        return lines;
    }
}
