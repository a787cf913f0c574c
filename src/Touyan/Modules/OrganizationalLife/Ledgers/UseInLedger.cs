namespace Touyan.Modules.OrganizationalLife.Ledgers;

/// <summary>Every confirmed meeting stands in the ledger of each branch that held it.</summary>
internal sealed class UseInLedger : IMeetingUse
{
    public Task<IReadOnlyList<MeetingUsed>> OfAsync(IReadOnlyCollection<MeetingEvidence> evidence, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MeetingUsed>>([
            .. evidence
                .Select(e => (e.OrganizationId, e.On.Year))
                .Distinct()
                .Select(l => new MeetingUsed($"{l.Year} 年组织生活台账", $"/meeting-ledgers/{l.OrganizationId}?year={l.Year}")),
        ]);
}
