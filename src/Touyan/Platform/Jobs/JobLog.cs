using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;

namespace Touyan.Platform.Jobs;

/// <summary>What the worker tells of jobs: lines of the log and figures, by kind and reference.</summary>
internal sealed class JobLog(ILogger<JobWorker> log, Figures figures)
{
    public void Done(Job job) => figures.JobEnded(job.Kind, "done");

    public void GivenUp(Job job) => figures.JobEnded(job.Kind, "given-up");

    public void Failed(Job job, Exception fault)
    {
        figures.JobEnded(job.Kind, "failed");
        log.LogError(fault, "Job {Kind} failed, reference {Reference}", job.Kind, job.Reference);
    }

    public void Waits(Job job, Outage? outage)
    {
        figures.JobEnded(job.Kind, "waits");
        log.LogWarning("Job {Kind} {Reference} waits: {Outage}", job.Kind, job.Reference, outage);
    }

    public void WentOver(Job job) => log.LogWarning("Job {Kind} {Reference} went over to another instance", job.Kind, job.Reference);

    public void NotRenewed(Job job, Outage outage) =>
        log.LogWarning("The lease of job {Reference} could not be renewed: {Outage}", job.Reference, outage);

    public void AllWait(Outage outage) => log.LogWarning("Jobs wait: {Outage}", outage);

    public void Unreadable(Exception fault) => log.LogError(fault, "The job table could not be read");
}
