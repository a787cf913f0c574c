using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Transfers.Course;

/// <summary>The receiving committee is one of another county that this installation keeps.</summary>
internal sealed class CountyThere(CountyDirectory counties) : ICaseCheck
{
    public const string Id = "transfers.county-there";

    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        moment.Values.Number(Fields.ToCounty) is { } county
        && moment.Values.Organization(Fields.ToCommittee) is { } committee
        && await counties.CommitteeAsync(county, committee, ct) == moment.Values.Text(Fields.ToName)
            ? null
            : TransferRefusals.NoSuchCounty;
}
