using Touyan.Kernel;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Printing;

/// <summary>The tally of every round that was declared, to be signed.</summary>
[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Read))]
public sealed class PrintTallyPage(ShowElection show, Actor actor) : PrintedSheet(show, actor)
{
    public IReadOnlyList<RoundRow> Declared => [.. View.Contests.SelectMany(c => c.Rounds).Where(r => r.IsDeclared).OrderBy(r => r.Number)];

    public string Papers(RoundRow round)
    {
        var count = round.Papers!;
        return $"应到会 {round.Entitled} 人，实到会 {round.Present} 人；发出选票 {count.Issued} 张，收回 {count.Returned} 张，有效 {count.Valid} 张，废票 {count.Spoilt} 张；应选 {round.Seats} 人，当选须得 {round.Needed} 票以上。";
    }

    public string NamesOf(OfficerDuty duty) => string.Join('、', View.Officers.Where(o => o.Duty == duty).Select(o => o.Name));
}
