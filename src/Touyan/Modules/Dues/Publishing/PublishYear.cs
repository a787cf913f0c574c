using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Accounts;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Publishing;

/// <summary>The accounts of a year that is over are shown to the members; from then on the year takes no posting.</summary>
public sealed class PublishYear(DuesDesk desk, ShowBooks books, DuesNumbers numbers)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "年份"), Required, Range(2000, 2100)]
        public int? Year { get; init; }

        [Display(Name = "公布日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "公布方式", Description = "如党员大会通报、党务公开栏"), Required, StringLength(100)]
        public string Place { get; init; } = "";
    }

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, DuesPermissions.Accounts, DuesPermissions.ReadAccounts, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (place, year) = (found.Value, input.Year!.Value);
        if (year >= desk.Today.Year)
            return DuesRefusals.YearNotOver;

        if (input.On > desk.Today || input.On!.Value.Year <= year)
            return DuesRefusals.InFuture(nameof(Input.On));

        if (await desk.Db.DuesPublications.AnyAsync(p => p.OrganizationId == place.Id && p.Year == year, ct))
            return DuesRefusals.AlreadyPublished;

        // Whoever posts in that year waits until this is saved.
        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var last = await numbers.TakeAsync(DuesSeriesKind.Entry, place.Id, year, howMany: 0, ct) - 1;
        if (last <= 0)
            return DuesRefusals.NothingToPublish;

        var sheet = await books.SheetAsync(place.Id, place.Name, year, ct);
        desk.Db.Add(
            DuesPublication.Of(
                new(by.County, place.Id, place.Name, year, last, sheet.Digest, input.On.Value, input.Place.Trim(), by.Name, desk.Now)
            )
        );
        desk.Record(by, DuesActs.Publish, place, null, $"{year} 年，至凭证 {last} 号，摘要 {sheet.Digest}");
        if (await desk.SaveAsync(DuesRefusals.AlreadyPublished, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return sheet.Digest;
    }
}
