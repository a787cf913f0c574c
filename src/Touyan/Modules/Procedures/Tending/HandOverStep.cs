using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>转办: a gate is handed to another person of the same office or of one above, by its keeper or by an office above; recorded, with the reason.</summary>
public sealed class HandOverStep(CaseDesk desk, OfficeHolders holders, IOrganizations organizations)
{
    public sealed record Input
    {
        [JsonIgnore]
        public CaseId Case { get; init; }

        [Display(Name = "转给谁")]
        [Required]
        public AccountId? To { get; init; }

        [Display(Name = "转办理由")]
        [Required, StringLength(300), DataType(DataType.MultilineText)]
        public string Reason { get; init; } = "";

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<CaseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Case, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var at = found.Value.Case;
        if (await KeeperToLeaveAsync(at, by, ct) is not { } keeper)
            return at.IsOpen ? ProcedureRefusals.MayNotHandOver : ProcedureRefusals.Ended;

        var receivers = await ReceiversAsync(keeper, by, ct);
        if (receivers.FirstOrDefault(r => r.Account == input.To) is not { } to)
            return ProcedureRefusals.ReceiverNotFound;

        if (at.SubjectMember is { } subject && to.Member == subject)
            return ProcedureRefusals.ReceiverIsSubject;

        var doer = Doer.Of(by, by.PostBehind(ProceduresPermissions.Decide), desk.Now);
        desk.Record(by, CaseActs.HandOver, at, input.Reason, $"{at.Open!.Title}：转{to.Name}");
        var taker = new KeeperFound(keeper.Slot, to.Office.Role, to.Office.Organization, Member: null, to.Account);
        at.HandOver(at.Open!, taker, $"转{to.Name}办理：{input.Reason.Trim()}", doer);
        await desk.News.HandedOverAsync(at, to.Account, doer, ct);
        return await desk.SaveAsync(at, ct) is { } lost ? lost : at.Id;
    }

    /// <summary>The keeper of the open step that this actor may replace: himself, or an office below his.</summary>
    internal async Task<GateKeeper?> KeeperToLeaveAsync(Case at, Actor by, CancellationToken ct)
    {
        var open = at.Open?.Keepers.Where(k => k.IsOpen).ToList() ?? [];
        if (open.Find(k => k.Is(by)) is { } own)
            return own;

        var reach = by.Reach(ProceduresPermissions.HandOver);
        foreach (var keeper in open)
        {
            var path = await PathOfAsync(keeper, at, ct);
            if (path is not null && reach.Covers(path))
                return keeper;
        }

        return null;
    }

    /// <summary>Who may take it: whoever holds the office itself or one above it, the asker left out.</summary>
    internal async Task<IReadOnlyList<OfficeHolder>> ReceiversAsync(GateKeeper keeper, Actor by, CancellationToken ct)
    {
        var offices = new List<Office> { new(Role.CountyAdministrator, null) };
        if (keeper.OrganizationId is { } id)
        {
            var place = await organizations.Places.SingleAsync(p => p.Id == id, ct);
            offices.Add(new(keeper.Role!.Value, id));
            offices.AddRange((await organizations.WayToAsync(place, ct)).Select(p => new Office(Role.CommitteeAdministrator, p.Id)));
        }

        var all = await holders.HoldersAsync(offices, ct);
        return [.. all.Where(h => h.Account != by.Account).DistinctBy(h => h.Account)];
    }

    // An office is where it is; a person where the case belongs; the county's gate is above all.
    private async Task<string?> PathOfAsync(GateKeeper keeper, Case at, CancellationToken ct)
    {
        if (keeper.Role is Role.CountyAdministrator)
            return OrganizationPath.Root;

        var id = keeper.OrganizationId ?? at.OrganizationId;
        return id is null ? OrganizationPath.Root : await organizations.Places.Where(p => p.Id == id).Select(p => p.Path).SingleAsync(ct);
    }
}
