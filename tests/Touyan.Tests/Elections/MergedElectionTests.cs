using Touyan.Kernel;
using Touyan.Modules.Elections;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Elections;

/// <summary>An organisation that ends has no election.</summary>
public sealed class MergedElectionTests
{
    [Fact]
    public async Task A_merger_ends_the_election_that_runs_and_its_case()
    {
        var election = await AnElection.PrepareAsync();

        var merged = await MergeAsync(election);

        Assert.True(merged.Refusal is null, merged.Refusal?.Message);
        Assert.Contains("正在进行的换届选举终止，其办理单随之办结", merged.Value.Effects);
        var ended = await election.LookAsync();
        Assert.Equal((ElectionState.Ended, election.County.Today), (ended.State, ended.EndedOn));
        Assert.Contains("并入", ended.EndReason, StringComparison.Ordinal);
        var stopped = await election.County.CaseAsync(election.Case);
        Assert.Equal((CaseState.Stopped, null), (stopped.State, stopped.OpenStep));
    }

    [Fact]
    public async Task What_is_only_asked_ends_nothing()
    {
        var election = await AnElection.PrepareAsync();

        Assert.Null((await MergeAsync(election, isPreview: true)).Refusal);

        Assert.Equal(ElectionState.Preparing, (await election.LookAsync()).State);
        Assert.Equal(CaseState.Open, (await election.County.CaseAsync(election.Case)).State);
    }

    [Fact]
    public async Task While_an_election_runs_it_hangs_on_its_organisation()
    {
        var election = await AnElection.PrepareAsync();

        var hanging = await election.County.RunAsync<IEnumerable<IOrganizationUse>, List<string>>(
            Role.CountyAdministrator,
            async (all, _) =>
            {
                var found = new List<string>();
                foreach (var use in all)
                    found.AddRange(await use.StillHangingAsync(election.County.EastVillage, default));

                return found;
            }
        );

        Assert.Contains("正在进行的换届选举", hanging);
    }

    private static Task<Result<ChangeOutcome>> MergeAsync(AnElection election, bool isPreview = false) =>
        election.County.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (merge, by) =>
                merge.RunAsync(
                    new()
                    {
                        Id = election.County.EastVillage,
                        IntoId = election.County.EastOffice,
                        On = election.County.Today,
                        Reason = "村组合并",
                        Preview = isPreview,
                    },
                    by,
                    default
                )
        );
}
