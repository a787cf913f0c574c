using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Demo;

/// <summary>Elections of the demo county, one at every stage: one with two tellers who differ, one with a tie; the village form once.</summary>
internal sealed class DemoElections(
    ElectionDesk desk,
    RequestElection request,
    AnsweredElsewhere answered,
    DemoMeeting meeting,
    ICommittees committees,
    PermissionMatrix matrix
) : IDemoPart
{
    private const int FewestVoters = 9;

    public int Order => 62;

    public string Title => "换届选举";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var (by, last) = (Clerk(plan), plan.Today.AddMonths(desk.RulesNow.ReminderMonths.Value));
        var due = await committees
            .Terms(by, ElectionsPermissions.Read)
            .Where(t => t.DueOn != null && t.DueOn <= last && t.Place.Type == OrganizationType.Branch)
            .OrderBy(t => t.DueOn)
            .ThenBy(t => t.Place.Id)
            .Select(t => t.Place)
            .ToListAsync(ct);
        var stages = new Queue<(string Procedure, DemoStage Until)>([
            .. Enum.GetValues<DemoStage>().Select(s => (ElectionRequest.Term, s)),
            (ElectionRequest.Village, DemoStage.Elected),
        ]);
        foreach (var place in due)
        {
            if (
                stages.Count > 0
                && (stages.Peek().Procedure != ElectionRequest.Village || desk.IsVillage(place))
                && await GoAsync(stages.Peek(), place, plan.Today, by, ct)
            )
                stages.Dequeue();
            desk.Db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> GoAsync(
        (string Procedure, DemoStage Until) way,
        OrganizationPlace place,
        DateOnly today,
        Actor by,
        CancellationToken ct
    )
    {
        if ((await committees.VotersAsync(place, today, ct)).Count < FewestVoters || !await committees.HasCommitteeAsync(place, ct))
            return false;

        var begun = await request.RunAsync(await RequestAsync(way.Procedure, place, today, ct), by, ct);
        if (begun.IsRefused)
            return false;

        foreach (var (step, outcome, stage, daysAgo) in way.Procedure == ElectionRequest.Village ? DemoWays.Village : DemoWays.Term)
        {
            if (stage > way.Until)
                break;

            await meeting.BeforeAsync(step, begun.Value, place, way.Until, by, ct);
            if (DemoWays.StopsBefore(step, way.Until))
                break;

            if (await answered.DecideAsync(begun.Value, step, Answer(outcome, today.AddDays(-daysAgo)), by, ct) is { } refusal)
                throw new InvalidOperationException($"The demo is refused: {step}, {refusal.Code}, {refusal.Message}");

            await desk.Db.SaveChangesAsync(ct);
        }

        return true;
    }

    private async Task<StartCase.Input> RequestAsync(string procedure, OrganizationPlace place, DateOnly today, CancellationToken ct)
    {
        var values = new Dictionary<string, string>
        {
            [ElectionRequest.TermNumber] = $"{(await committees.LastNumberAsync(place.Id, ct) ?? 0) + 1}",
            [ElectionRequest.Form] = ElectionRequest.Meeting,
            [ElectionRequest.CommitteeSeats] = $"{(await committees.SeatsAsync(place, ct))?.Value.Min ?? 1}",
            [ElectionRequest.SecretarySeats] = "1",
            [ElectionRequest.PlannedOn] = $"{today:yyyy-MM-dd}",
        };
        if (procedure == ElectionRequest.Village)
            values[ElectionRequest.VillageSeats] = $"{desk.RulesNow.VillageCommitteeSize.Value.Min}";

        return new()
        {
            Procedure = procedure,
            Subject = place.Id.Value,
            On = today.AddDays(-DemoWays.BegunDaysAgo),
            Values = values,
        };
    }

    private static ElsewhereAnswer Answer(string outcome, DateOnly on) => new(outcome, on) { Act = CaseActs.Demo };

    private Actor Clerk(DemoPlan plan) =>
        new()
        {
            County = plan.County,
            Account = EntityId.New<AccountId>(),
            Name = "演示",
            Posts =
            [
                new ActingPost(Role.CountyAdministrator, "县委组织部", null, OrganizationPath.Root, matrix.Of(Role.CountyAdministrator)),
            ],
            Origin = "command",
        };
}
