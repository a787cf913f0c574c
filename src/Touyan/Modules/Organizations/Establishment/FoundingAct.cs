using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Establishment;

/// <summary>Establishes an organisation in the unit of work at hand: asks for no permission and saves nothing.</summary>
public sealed class FoundingAct(Adjustments adjustments, Rules rules)
{
    public async Task<Result<OrganizationAltered>> RunAsync(OrganizationDraft draft, Placement at, ChangeBasis basis, CancellationToken ct)
    {
        if (rules.Codes("sector").Find(draft.Sector) is null)
            return OrganizationRefusals.SectorRequired;

        if (await adjustments.Db.IsCodeTakenAsync(draft.Code, null, ct))
            return OrganizationRefusals.CodeTaken(draft.Code!);

        var made = Organization.Establish(basis.By.County, draft, at, basis);
        if (made.IsRefused)
            return made.Refusal!;

        adjustments.Db.Add(made.Value);
        adjustments.HoldStill(at.Parent);
        adjustments.Record(made.Value, OrganizationActs.Establish, basis);
        return new OrganizationAltered(made.Value.Id, Effects(made.Value, at));
    }

    private static string[] Effects(Organization made, Placement at) =>
        [
            $"自 {made.EstablishedOn:yyyy-MM-dd} 起设立{Words.Of(made.Type)}“{made.Name}”",
            at.Parent is null ? "位于全县组织网络的顶端" : $"隶属“{at.Parent.Name}”",
        ];
}
