using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Posts.Model;

internal sealed class ServicePostTable : IEntityTypeConfiguration<ServicePost>
{
    public void Configure(EntityTypeBuilder<ServicePost> builder)
    {
        builder.ToTable("service_posts");
        builder.HasKey(p => new { p.CountyCode, p.Id });
        builder.Property(p => p.Name).HasMaxLength(ServicePost.NameMaxLength);
        builder.Property(p => p.Promise).HasMaxLength(ServicePost.PromiseMaxLength);
        builder
            .HasIndex(p => new
            {
                p.CountyCode,
                p.OrganizationId,
                p.Name,
            })
            .HasFilter("closed_on IS NULL")
            .IsUnique();
        builder.HasIndex(p => new
        {
            p.CountyCode,
            p.Since,
            p.Id,
        });
        builder.HasIndex(p => new { p.CountyCode, p.TemplateId });
        builder.HasIndex(p => new { p.CountyCode, p.ImportId });
        builder.BelongsToOrganization(p => new { p.CountyCode, p.OrganizationId });
        builder.HasOne<ServicePost>().WithMany().HasForeignKey(p => new { p.CountyCode, p.TemplateId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostHoldingTable : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> builder)
    {
        builder.ToTable("post_holdings");
        builder.HasKey(h => new { h.CountyCode, h.Id });
        // At one post once at a time.
        builder
            .HasIndex(h => new
            {
                h.CountyCode,
                h.MemberId,
                h.PostId,
            })
            .HasFilter("ended_on IS NULL")
            .IsUnique();
        builder.HasIndex(h => new { h.CountyCode, h.PostId });
        builder.HasIndex(h => new { h.CountyCode, h.MemberId });
        builder.HasIndex(h => new { h.CountyCode, h.ImportId });
        builder.BelongsToMember(h => new { h.CountyCode, h.MemberId });
        builder.HasOne<ServicePost>().WithMany().HasForeignKey(h => new { h.CountyCode, h.PostId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceDeedTable : IEntityTypeConfiguration<ServiceDeed>
{
    public void Configure(EntityTypeBuilder<ServiceDeed> builder)
    {
        builder.ToTable("service_deeds");
        builder.HasKey(d => new { d.CountyCode, d.Id });
        builder.Property(d => d.What).HasMaxLength(ServiceDeed.WhatMaxLength);
        builder.Property(d => d.ForWhom).HasMaxLength(ServiceDeed.ForWhomMaxLength);
        builder.HasIndex(d => new
        {
            d.CountyCode,
            d.On,
            d.Id,
        });
        builder.HasIndex(d => new
        {
            d.CountyCode,
            d.OrganizationId,
            d.On,
        });
        builder.HasIndex(d => new
        {
            d.CountyCode,
            d.MemberId,
            d.On,
        });
        builder.HasIndex(d => new { d.CountyCode, d.TextDigest });
        builder.HasIndex(d => new { d.CountyCode, d.PhotoDigest });
        builder.HasIndex(d => new { d.CountyCode, d.PostId });
        builder.BelongsToMember(d => new { d.CountyCode, d.MemberId });
        builder.BelongsToOrganization(d => new { d.CountyCode, d.OrganizationId });
        builder.HasOne<ServicePost>().WithMany().HasForeignKey(d => new { d.CountyCode, d.PostId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceSlipTable : IEntityTypeConfiguration<ServiceSlip>
{
    public void Configure(EntityTypeBuilder<ServiceSlip> builder)
    {
        builder.ToTable("service_slips");
        builder.HasKey(s => new { s.CountyCode, s.Id });
        builder.Property(s => s.Code).HasMaxLength(ServiceSlip.CodeLength);
        builder.HasIndex(s => new { s.CountyCode, s.Code }).IsUnique();
        builder.HasIndex(s => new
        {
            s.CountyCode,
            s.OrganizationId,
            s.IssuedOn,
        });
        builder.HasIndex(s => new { s.CountyCode, s.DeedId });
        builder.HasIndex(s => new { s.CountyCode, s.IssuedByMember });
        builder.BelongsToOrganization(s => new { s.CountyCode, s.OrganizationId });
        builder.BelongsToMember(s => new { s.CountyCode, s.IssuedByMember });
        builder.HasOne<ServiceDeed>().WithMany().HasForeignKey(s => new { s.CountyCode, s.DeedId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class PostSets
{
    extension(TouyanDb db)
    {
        public DbSet<ServicePost> ServicePosts => db.Set<ServicePost>();

        public DbSet<PostHolding> PostHoldings => db.Set<PostHolding>();

        public DbSet<ServiceDeed> ServiceDeeds => db.Set<ServiceDeed>();

        public DbSet<ServiceSlip> ServiceSlips => db.Set<ServiceSlip>();
    }
}
