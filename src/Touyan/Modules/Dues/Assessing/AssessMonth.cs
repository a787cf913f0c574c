using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Dues.Assessing;

/// <summary>A month is assessed: of one branch at once, of an organisation with many below it by a job.</summary>
public sealed class AssessMonth(DuesDesk desk, AssessBranches assess, Jobs jobs, JobBell bell)
{
    public sealed record Input
    {
        [Display(Name = "党组织"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "月份", Description = "这个月的任意一天"), Required]
        public DateOnly? Month { get; init; }
    }

    /// <summary>What came of it; the run that goes on where there are many branches.</summary>
    public sealed record Outcome(AssessmentCount Count, DuesRunId? Run);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, DuesPermissions.Collect, DuesPermissions.Read, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var month = DuesMonth.Of(input.Month!.Value);
        if (month > desk.LastMonth)
            return DuesRefusals.MonthTooFar(desk.LastMonth);

        var place = found.Value;
        return place.Type.IsBranch
            ? new Outcome(await assess.RunAsync([place], month, by, ct), Run: null)
            : await OrderAsync(place, month, by, ct);
    }

    private async Task<Result<Outcome>> OrderAsync(OrganizationPlace place, DateOnly month, Actor by, CancellationToken ct)
    {
        var run = DuesRun.Order(by.County, month, place.Id, by.Account, desk.Now);
        desk.Db.Add(run);
        jobs.Enqueue(AssessmentJob.JobKind, run.Id.ToString());
        await desk.Db.SaveChangesAsync(ct);
        bell.Ring();
        return new Outcome(AssessmentCount.None, run.Id);
    }
}
