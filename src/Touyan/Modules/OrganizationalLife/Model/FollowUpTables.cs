using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Model;

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("follow_ups");
        builder.HasKey(f => new { f.CountyCode, f.Id });
        builder.Property(f => f.What).HasMaxLength(FollowUp.WhatMaxLength);
        builder.HasIndex(f => new { f.CountyCode, f.MeetingId });
        builder.HasIndex(f => new
        {
            f.CountyCode,
            f.OrganizationId,
            f.State,
            f.DueOn,
        });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(f => new { f.CountyCode, f.MeetingId }).OnDelete(DeleteBehavior.Restrict);
        builder.BelongsToOrganization(f => new { f.CountyCode, f.OrganizationId });
        builder.HasMany(f => f.Holders).WithOne().HasForeignKey(h => new { h.CountyCode, h.FollowUpId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Reports).WithOne().HasForeignKey(r => new { r.CountyCode, r.FollowUpId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FollowUpHolderTable : IEntityTypeConfiguration<FollowUpHolder>
{
    public void Configure(EntityTypeBuilder<FollowUpHolder> builder)
    {
        builder.ToTable("follow_up_holders");
        builder
            .HasIndex(h => new
            {
                h.CountyCode,
                h.FollowUpId,
                h.MemberId,
            })
            .IsUnique();
        builder.HasIndex(h => new { h.CountyCode, h.MemberId });
        builder.BelongsToMember(h => new { h.CountyCode, h.MemberId });
    }
}

internal sealed class FollowUpReportTable : IEntityTypeConfiguration<FollowUpReport>
{
    public void Configure(EntityTypeBuilder<FollowUpReport> builder)
    {
        builder.ToTable("follow_up_reports");
        builder.Property(r => r.Text).HasMaxLength(FollowUpReport.TextMaxLength);
        builder.HasIndex(r => new { r.CountyCode, r.FollowUpId });
    }
}

internal sealed class MeetingTemplateTable : IEntityTypeConfiguration<MeetingTemplate>
{
    public void Configure(EntityTypeBuilder<MeetingTemplate> builder)
    {
        builder.ToTable("meeting_templates");
        builder.HasKey(t => new { t.CountyCode, t.Id });
        builder.Property(t => t.Title).HasMaxLength(MeetingTemplate.TitleMaxLength);
        // Of each edition there is one.
        builder
            .HasIndex(t => new
            {
                t.CountyCode,
                t.SeriesId,
                t.Edition,
            })
            .IsUnique();
        builder.HasIndex(t => new { t.CountyCode, t.OrganizationId });
        builder.BelongsToOrganization(t => new { t.CountyCode, t.OrganizationId });
    }
}
